using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Feedback.Cluster.Tests;

/// <summary>Counts the scorings of the silos in this process, from its making on.</summary>
internal sealed class Scorings : IDisposable
{
    private readonly ConcurrentDictionary<Meter, long> _bySilo = new();
    private readonly MeterListener _listener = new();

    public Scorings()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "feedback_scorings") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => _bySilo.AddOrUpdate(instrument.Meter, count, (_, before) => before + count));
        _listener.Start();
    }

    /// <summary>Of each silo that has scored: every one has a meter of its own.</summary>
    public IReadOnlyDictionary<Meter, long> BySilo => new Dictionary<Meter, long>(_bySilo);

    public void Dispose() => _listener.Dispose();
}
