using Feedback.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feedback.Silo;

/// <summary>Health and metrics of a silo over HTTP. It answers before the silo has joined and until it has left, and so is a small server of its own.</summary>
/// <param name="settings">Where it listens.</param>
/// <param name="silo">The silo's services.</param>
/// <param name="logs">The silo's log.</param>
/// <param name="log">The log.</param>
public sealed class OpsSite(OpsSettings settings, IServiceProvider silo, ILoggerFactory logs, ILogger<OpsSite> log) : IHostedLifecycleService, IAsyncDisposable
{
    private WebApplication? _site;

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var (health, text) = (silo.GetRequiredService<SiloHealth>(), silo.GetRequiredService<PrometheusText>());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(settings.Url!);
        builder.Services.AddRoutingCore().AddSingleton(logs).AddSingleton<IHostLifetime, SiloDecides>();
        _site = builder.Build();
        _site.MapGet("/health/live", http => http.Response.WriteAsync("live"));
        _site.MapGet("/health/ready", async http =>
        {
            var missing = await health.Missing(http.RequestAborted);
            if (missing is not null) http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsync(missing ?? "ready");
        });
        _site.MapGet("/metrics", http =>
        {
            http.Response.ContentType = PrometheusText.ContentType;
            return http.Response.WriteAsync(text.Write());
        });
        await _site.StartAsync(cancellationToken);
        SiloLog.OpsServed(log, _site.Urls.First());
    }

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => _site?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server stops when the silo has, not by a signal of its own.</summary>
    private sealed class SiloDecides : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
