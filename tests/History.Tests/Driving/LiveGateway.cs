namespace Feedback.History.Tests;

/// <summary>A gateway that is killed again and again and always comes back with the same data at the same address.</summary>
public sealed class LiveGateway : ILiveService, IAsyncDisposable
{
    private readonly Scratch _scratch = new();
    private readonly Recorder _recorder;
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private GatewayProcess? _process;
    private HttpClient? _http;
    private int _port;

    private LiveGateway(Recorder recorder) => _recorder = recorder;

    /// <summary>Completed while it listens.</summary>
    public Task Up => Volatile.Read(ref _up).Task;

    /// <summary>The admin's key.</summary>
    public Client Admin => new(_http!, Keys.Admin);

    /// <summary>The platform's key.</summary>
    public Client Platform => new(_http!, Keys.Platform);

    /// <summary>A process that was killed does nothing more.</summary>
    public double Aftermath => 0;

    /// <summary>Starts it.</summary>
    public static async Task<LiveGateway> Start(Recorder recorder)
    {
        var gateway = new LiveGateway(recorder);
        await gateway.Rise();
        gateway._http = await gateway._process!.Http();
        gateway._port = (await gateway._process.Address()).Port;
        return gateway;
    }

    /// <summary>The platform acting for a person.</summary>
    public Client ActingFor(string person) => new(_http!, Keys.Platform, person);

    /// <summary>Whoever is answered knows.</summary>
    public bool IsUnknown(int status) => false;

    /// <summary>Kills it and starts it again; if told so, kills it once more while it starts.</summary>
    public async Task Kill(Random random, bool twice = false)
    {
        Volatile.Write(ref _up, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await Fall();
        if (twice)
        {
            _process = GatewayProcess.Launch(_scratch.Path, Keys.Settings, "--urls", $"http://127.0.0.1:{_port}");
            await Task.Delay(random.Next(100, 900)); // any moment of its start
            await Fall();
        }

        await Rise();
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_process is not null) await _process.DisposeAsync();
        _scratch.Dispose();
    }

    private async Task Rise()
    {
        _process = await GatewayProcess.Start(_scratch.Path, Keys.Settings, _port);
        _up.SetResult();
    }

    private async Task Fall()
    {
        _recorder.Killed();
        await _process!.DisposeAsync();
    }
}
