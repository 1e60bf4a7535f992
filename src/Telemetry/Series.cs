using System.Globalization;
using System.Text;

namespace Feedback.Telemetry;

/// <summary>The measurements of one set of tags.</summary>
internal sealed class Series
{
    /// <summary>Upper limits of the classes of a duration, in seconds.</summary>
    private static readonly double[] Buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];

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

    public void Write(StringBuilder text, string name, string tags, string kind)
    {
        var labels = tags.Length > 0 ? "{" + tags + "}" : "";
        lock (_counts)
        {
            if (kind is "counter" or "gauge")
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {_value}\n");
                return;
            }

            if (kind == "histogram") WriteBuckets(text, name, tags.Length > 0 ? tags + "," : "");
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{labels} {_sum}\n{name}_count{labels} {_counts.Sum()}\n");
        }
    }

    private void WriteBuckets(StringBuilder text, string name, string tags)
    {
        long below = 0;
        for (var i = 0; i < Buckets.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}le=\"{Buckets[i]}\"}} {below += _counts[i]}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}le=\"+Inf\"}} {below + _counts[^1]}\n");
    }
}
