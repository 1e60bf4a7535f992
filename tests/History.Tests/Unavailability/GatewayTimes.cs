using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Feedback.History.Tests;

/// <summary>What requests of one result took inside the gateway, from its own histogram: without the caller's and the connection's part.</summary>
public sealed class GatewayTimes : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentBag<double> _times = [];

    /// <summary>Listens to the gateway's histogram in this process.</summary>
    /// <param name="result">The result that counts.</param>
    public GatewayTimes(string result)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "feedback_validation_seconds") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if ((string?)tag.Value == result) _times.Add(seconds * 1000);
            }
        });
        _listener.Start();
    }

    /// <summary>The figures so far, in milliseconds.</summary>
    public Figures Figures => new(_times);

    public void Dispose() => _listener.Dispose();
}
