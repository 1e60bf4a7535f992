using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Feedback.Gateway.Tests;

/// <summary>The gateway as a process of its own, as an operator starts it.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    private const string Listens = "Feedback listens on ";
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private GatewayProcess(IReadOnlyDictionary<string, string> settings, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Feedback", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Path of the program.</summary>
    public static string Program { get; } = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "GatewayProgram").Value!;

    /// <summary>Everything it has written so far.</summary>
    public string Output
    {
        get { lock (_output) return _output.ToString(); }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Most memory it ever had resident, in bytes.</summary>
    public long PeakMemory => StatusLine("VmHWM:");

    /// <summary>Memory it has resident now, in bytes.</summary>
    public long Memory => StatusLine("VmRSS:");

    /// <summary>Starts it, without waiting for anything.</summary>
    public static GatewayProcess Launch(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) => new(settings, folder, arguments);

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="folder">Working folder; the data folder is made in it.</param>
    /// <param name="settings">Its environment.</param>
    /// <param name="port">Port on loopback; 0 for a free one.</param>
    public static async Task<GatewayProcess> Start(string folder, IReadOnlyDictionary<string, string> settings, int port = 0)
    {
        var gateway = Launch(folder, settings, "--urls", $"http://127.0.0.1:{port}");
        await gateway.Address();
        return gateway;
    }

    /// <summary>Where it listens, once it says so.</summary>
    public async Task<Uri> Address()
    {
        var line = await Until.Some(() => Task.FromResult(Line(Listens) ?? (HasEnded ? throw new InvalidOperationException($"The gateway ended:\n{Output}") : null)), $"the gateway listens\n{Output}");
        return new Uri(line[Listens.Length..].Split(',')[0]);
    }

    /// <summary>A client of it.</summary>
    public async Task<HttpClient> Http() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AutomaticDecompression = System.Net.DecompressionMethods.None })
    {
        BaseAddress = await Address(),
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Waits for it to end by itself; its exit code.</summary>
    public async Task<int> Ended(double seconds = 30)
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(seconds));
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop (SIGTERM).</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends it as a crash would (SIGKILL).</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    /// <summary>The first line that starts with a text.</summary>
    public string? Line(string start) => Output.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal));

    private long StatusLine(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_output) _output.Append(line).Append('\n');
    }
}
