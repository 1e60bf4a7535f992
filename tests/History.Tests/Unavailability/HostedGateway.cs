using Feedback.Actors;
using Feedback.Embedded;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.History.Tests;

/// <summary>The gateway in the test's own process, on loopback, with a store and a scorer that can be in trouble.</summary>
public sealed class HostedGateway : IAsyncDisposable
{
    private readonly Scratch _scratch;
    private readonly WebApplication _app;

    private HostedGateway(Scratch scratch, WebApplication app) => (_scratch, _app) = (scratch, app);

    /// <summary>The trouble it is in.</summary>
    public Faults Faults => _app.Services.GetRequiredService<Faults>();

    /// <summary>Places of the cap.</summary>
    public Lines Lines => _app.Services.GetRequiredService<Lines>();

    /// <summary>The scoring threads.</summary>
    public ScoringPool Pool => _app.Services.GetRequiredService<ScoringPool>();

    /// <summary>Bare HTTP.</summary>
    public HttpClient Http { get; private set; } = null!;

    public Client Admin => new(Http, Keys.Admin);

    public Client Platform => new(Http, Keys.Platform);

    /// <summary>Starts one.</summary>
    public static async Task<HostedGateway> Start(params (string Name, string Value)[] settings)
    {
        var scratch = new Scratch();
        var all = Keys.Settings.Select(entry => (entry.Key.Replace("__", ":", StringComparison.Ordinal), entry.Value)).Concat(settings);
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. all.SelectMany(setting => (string[])[$"--{setting.Item1}", setting.Item2])];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = scratch.Path, Args = arguments });
        builder.AddFeedback();
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddSingleton<IActors>(services => new TroubledActors(services.GetRequiredService<EmbeddedActors>(), services.GetRequiredService<Faults>()));
        builder.Services.AddSingleton<IScoringPool>(services => new TroubledPool(services.GetRequiredService<ScoringPool>(), services.GetRequiredService<Faults>()));
        var app = builder.Build();
        app.UseFeedback();
        await app.StartAsync();
        return new HostedGateway(scratch, app) { Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(60) } };
    }

    /// <summary>A person with a token: sees what annotators see.</summary>
    public Client Person(string person) => new(Http, Token.For(person));

    /// <summary>The platform acting for a person: is told causes.</summary>
    public Client ActingFor(string person) => new(Http, Keys.Platform, person);

    public async ValueTask DisposeAsync()
    {
        Faults.End();
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _scratch.Dispose();
    }
}
