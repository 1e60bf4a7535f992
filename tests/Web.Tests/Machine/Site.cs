using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>One demo gateway and one browser for all tests, each of which has tasks, jobs and a browser context of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>The admin's key of a demo.</summary>
    public const string AdminKey = "demo-key";

    private readonly Scratch _scratch = new();
    private GatewayProcess? _gateway;
    private HttpClient? _http;
    private IPlaywright? _playwright;

    /// <summary>Where the gateway listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The admin, who may do what platforms may.</summary>
    public Client Admin => new(_http!, AdminKey);

    /// <summary>Bare HTTP, nothing decompressed.</summary>
    public HttpClient Http => _http!;

    /// <summary>What the gateway has written.</summary>
    public string Output => _gateway!.Output;

    /// <summary>The database behind it.</summary>
    public Database Database => new(Path.Combine(_gateway!.Line("Data in ")!["Data in ".Length..], "feedback.db"));

    /// <summary>A person with a token.</summary>
    public Client Person(string user, params string[] roles) => new(_http!, Token.For(user, roles));

    /// <summary>A page of a new context. A message on its console that is an error, or an uncaught exception, fails the test that closes it.</summary>
    public async Task<Tab> Open(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address.ToString();
        options.ReducedMotion ??= ReducedMotion.Reduce; // what is looked at stands still
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        return await Tab.Of(await Browser.NewContextAsync(options));
    }

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null) return;
        _gateway = GatewayProcess.Launch(_scratch.Path, new Dictionary<string, string>
        {
            ["Feedback__Auth__Jwt__SigningKey"] = Keys.Signing,
            ["Feedback__Validation__MaxConcurrentPerTask"] = "1",
            ["Feedback__Validation__MaxWaitingPerAssignment"] = "0",
        }, "--demo", "--urls", "http://127.0.0.1:0");
        Address = await _gateway.Address();
        _http = await _gateway.Http();
        await Until.True(() => Task.FromResult(Output.Contains("curl -s", StringComparison.Ordinal)), "the demo is loaded", 60);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Machine.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        _http?.Dispose();
        if (_gateway is not null) await _gateway.DisposeAsync();
        _scratch.Dispose();
    }
}

/// <summary>All tests share one site.</summary>
[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<Site>
{
    public const string Name = "one site";
}
