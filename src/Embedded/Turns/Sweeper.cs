using Microsoft.Extensions.Hosting;

namespace Feedback.Embedded;

/// <summary>Sweeps idle actors out of memory every few seconds.</summary>
/// <param name="actors">The actors.</param>
/// <param name="clock">The time.</param>
public sealed class Sweeper(EmbeddedActors actors, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) actors.Sweep();
    }
}
