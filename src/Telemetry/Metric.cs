using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Feedback.Telemetry;

/// <summary>A family of series in the text: an instrument and its measurements by tags.</summary>
internal sealed class Metric
{
    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly string _kind;
    private readonly string _help;
    private readonly bool _adds;
    private readonly bool _observed;
    private readonly double _scale;

    public Metric(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        Name = NameOf(instrument);
        _observed = instrument.IsObservable;
        _adds = type == typeof(Counter<>) || type == typeof(UpDownCounter<>);
        _scale = instrument.Unit == "ms" ? 0.001 : 1;
        _kind = type == typeof(Histogram<>) ? IsTime(instrument) ? "histogram" : "summary" : IsCounter(type) ? "counter" : "gauge";
        _help = (instrument.Description ?? instrument.Name).ReplaceLineEndings(" ");
    }

    public string Name { get; }

    /// <summary>Its name in the text: dots and hyphens become underscores, the base unit comes last, counters end in _total.</summary>
    public static string NameOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_');
        var unit = instrument.Unit switch { "s" or "ms" => "_seconds", "By" or "bytes" => "_bytes", _ => "" };
        if (!name.EndsWith(unit, StringComparison.Ordinal)) name += unit;
        return IsCounter(instrument.GetType().GetGenericTypeDefinition()) ? name + "_total" : name;
    }

    public void Note(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _series.GetOrAdd(Labels(tags), static _ => new Series()).Note(value * _scale, _adds);

    /// <summary>Before the present values are asked for: what is not there any more is not shown either.</summary>
    public void Forget()
    {
        if (_observed) _series.Clear();
    }

    public void Write(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {Name} {_help}\n# TYPE {Name} {_kind}\n");
        foreach (var (labels, series) in _series.OrderBy(entry => entry.Key, StringComparer.Ordinal)) series.Write(text, Name, labels, _kind);
    }

    private static bool IsCounter(Type type) => type == typeof(Counter<>) || type == typeof(ObservableCounter<>);

    private static bool IsTime(Instrument instrument) => instrument.Unit is "s" or "ms";

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var labels = new StringBuilder();
        foreach (var (key, tag) in tags)
            labels.Append(labels.Length > 0 ? "," : "").Append(key.Replace('.', '_').Replace('-', '_')).Append("=\"").Append(Escape(tag)).Append('"');
        return labels.ToString();
    }

    private static string Escape(object? tag) =>
        (Convert.ToString(tag, CultureInfo.InvariantCulture) ?? "").Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}
