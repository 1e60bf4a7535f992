using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>How a gateway stops: at first its readiness fails while it still serves, so that load balancers turn to others; then it takes nothing more and
/// ends what it has.</summary>
/// <param name="options">For how long.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
internal sealed class Draining(IOptions<ShutdownOptions> options, TimeProvider clock, ILogger<Draining> log) : IHostedLifecycleService
{
    private volatile bool _began;

    /// <summary>Whether it was asked to stop.</summary>
    public bool Began => _began;

    /// <summary>Tells callers that keep their connection to open the next one elsewhere.</summary>
    public Task LetGo(HttpContext http, RequestDelegate next)
    {
        if (_began && HttpProtocol.IsHttp11(http.Request.Protocol)) http.Response.Headers.Connection = "close";
        return next(http);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _began = true;
        GatewayLog.Draining(log, options.Value.Delay!.Value);
        await Task.Delay(options.Value.Delay.Value, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
