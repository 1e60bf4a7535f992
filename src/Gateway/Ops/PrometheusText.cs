using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Feedback.Gateway;

/// <summary>Our meters as Prometheus text (exposition format 0.0.4). A listener of a few lines: no exporter package is on every feed.</summary>
internal sealed class PrometheusText : IDisposable
{
    private static readonly double[] Buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, string Tags), Series> _series = new();

    public PrometheusText()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (!instrument.Meter.Name.StartsWith("Feedback", StringComparison.Ordinal)) return;
            _instruments[instrument.Name] = instrument;
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The present figures.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (name, instrument) in _instruments.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var (kind, shown) = instrument switch
            {
                Histogram<double> => ("histogram", name),
                Counter<long> or ObservableCounter<long> => ("counter", name + "_total"),
                _ => ("gauge", name),
            };
            text.Append(CultureInfo.InvariantCulture, $"# HELP {shown} {instrument.Description}\n# TYPE {shown} {kind}\n");
            foreach (var (key, series) in _series.Where(entry => entry.Key.Name == name).OrderBy(entry => entry.Key.Tags, StringComparer.Ordinal))
                series.Write(text, shown, key.Tags, kind == "histogram");
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var label = new StringBuilder();
        foreach (var (key, tag) in tags) label.Append(label.Length > 0 ? "," : "").Append(key).Append("=\"").Append(Escape(tag)).Append('"');
        var series = _series.GetOrAdd((instrument.Name, label.ToString()), _ => new Series());
        series.Note(value, instrument is Counter<long>);
    }

    private static string Escape(object? tag) =>
        (Convert.ToString(tag, CultureInfo.InvariantCulture) ?? "").Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");

    private sealed class Series
    {
        private readonly long[] _counts = new long[Buckets.Length + 1];
        private double _value;
        private double _sum;

        public void Note(double value, bool adds)
        {
            lock (_counts)
            {
                _value = adds ? _value + value : value;
                _sum += value;
                var bucket = Array.FindIndex(Buckets, limit => value <= limit);
                _counts[bucket < 0 ? Buckets.Length : bucket]++;
            }
        }

        public void Write(StringBuilder text, string name, string tags, bool histogram)
        {
            var labels = tags.Length > 0 ? "{" + tags + "}" : "";
            lock (_counts)
            {
                if (!histogram)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {_value}\n");
                    return;
                }

                var separator = tags.Length > 0 ? "," : "";
                long below = 0;
                for (var i = 0; i < Buckets.Length; i++)
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}{separator}le=\"{Buckets[i]}\"}} {below += _counts[i]}\n");
                below += _counts[^1];
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}{separator}le=\"+Inf\"}} {below}\n{name}_sum{labels} {_sum}\n{name}_count{labels} {below}\n");
            }
        }
    }
}
