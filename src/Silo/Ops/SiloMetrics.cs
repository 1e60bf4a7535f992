using System.Diagnostics.Metrics;
using Feedback.Grains;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace Feedback.Silo;

/// <summary>What a silo tells beside its scorings and Orleans' own meter: the silos it knows, by status. Meter <c>Feedback.Silo</c>.</summary>
public sealed class SiloMetrics : IHostedService, IDisposable
{
    private readonly Meter _meter = new("Feedback.Silo");

    /// <summary>Begins to measure.</summary>
    /// <param name="membership">The silos as this one knows them.</param>
    /// <param name="worker">The silo's worker, which measures itself from the start and not only from its first scoring.</param>
    public SiloMetrics(ISiloStatusOracle membership, ScoringWorker worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        _meter.CreateObservableGauge("feedback_silos", () => Count(membership), description: "Silos in membership, as this one knows it, by status.");
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<int>> Count(ISiloStatusOracle membership) =>
        from silo in membership.GetApproximateSiloStatuses()
        group silo by silo.Value into alike
        select new Measurement<int>(alike.Count(), new KeyValuePair<string, object?>("status", alike.Key.ToString().ToLowerInvariant()));
}
