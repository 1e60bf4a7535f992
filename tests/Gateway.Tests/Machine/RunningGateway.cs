namespace Feedback.Gateway.Tests;

/// <summary>A gateway process with keys, tokens and a database of its own, and its callers.</summary>
public class RunningGateway : IAsyncLifetime, IAsyncDisposable
{
    private readonly Scratch _scratch = new();
    private HttpClient? _http;
    private GatewayProcess? _process;

    /// <summary>The process.</summary>
    public GatewayProcess Process => _process!;

    /// <summary>The admin's key.</summary>
    public Client Admin => new(_http!, Keys.Admin);

    /// <summary>The platform's key.</summary>
    public Client Platform => new(_http!, Keys.Platform);

    /// <summary>Without credentials.</summary>
    public Client Nobody => new(_http!, null);

    /// <summary>Bare HTTP.</summary>
    public HttpClient Http => _http!;

    /// <summary>The database behind it.</summary>
    public Database Database => new(System.IO.Path.Combine(_scratch.Path, "data", "feedback.db"));

    /// <summary>Further settings.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>A gateway that one test needs with settings of its own.</summary>
    public static async Task<RunningGateway> Start(params (string Name, string Value)[] settings)
    {
        var gateway = new Special(settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        await gateway.InitializeAsync();
        return gateway;
    }

    /// <summary>A person with a token.</summary>
    public Client Person(string user, params string[] roles) => new(_http!, Token.For(user, roles));

    /// <summary>A person a platform acts for.</summary>
    public Client ActingFor(string user) => new(_http!, Keys.Platform, user);

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string>(Keys.Settings);
        foreach (var (name, value) in Settings) settings[name] = value;
        _process = await GatewayProcess.Start(_scratch.Path, settings);
        _http = await _process.Http();
    }

    public async Task DisposeAsync()
    {
        _http?.Dispose();
        if (_process is not null) await _process.DisposeAsync();
        _scratch.Dispose();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private sealed class Special(Dictionary<string, string> settings) : RunningGateway
    {
        protected override IReadOnlyDictionary<string, string> Settings => settings;
    }
}
