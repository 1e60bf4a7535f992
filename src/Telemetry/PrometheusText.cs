using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Feedback.Telemetry;

/// <summary>The meters of this process as Prometheus text (exposition format 0.0.4). A listener of a few lines: no exporter package is on every feed.</summary>
public sealed class PrometheusText : IDisposable
{
    /// <summary>What the text is.</summary>
    public const string ContentType = "text/plain; version=0.0.4";

    /// <summary>Ours, the actors' runtime, the .NET runtime (collections, threads, memory), and connections to the database.</summary>
    private static readonly string[] Meters = ["Feedback.", "Microsoft.Orleans", "System.Runtime", "Npgsql"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Metric> _metrics = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();

    /// <summary>Begins to listen.</summary>
    public PrometheusText()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Array.Exists(Meters, name => instrument.Meter.Name.StartsWith(name, StringComparison.Ordinal)))
                listener.EnableMeasurementEvents(instrument, _metrics.GetOrAdd(Metric.NameOf(instrument), _ => new Metric(instrument)));
        };
        _listener.SetMeasurementEventCallback<int>((_, value, tags, metric) => ((Metric)metric!).Note(value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, metric) => ((Metric)metric!).Note(value, tags));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, metric) => ((Metric)metric!).Note(value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, metric) => ((Metric)metric!).Note(value, tags));
        _listener.Start();
    }

    /// <summary>The present figures.</summary>
    public string Write()
    {
        lock (_writing)
        {
            foreach (var metric in _metrics.Values) metric.Forget();
            _listener.RecordObservableInstruments();
            var text = new StringBuilder();
            foreach (var metric in _metrics.Values.OrderBy(metric => metric.Name, StringComparer.Ordinal)) metric.Write(text);
            return text.ToString();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
