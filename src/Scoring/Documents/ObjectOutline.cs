using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>The little of an object that tells whether it was changed: what it is, and the boxes it fills.</summary>
/// <param name="Kind">List, type, frame and label; of a track also its keyframes.</param>
/// <param name="Boxes">Its box, or the box of each keyframe.</param>
/// <param name="Rotation">In degrees.</param>
internal sealed record ObjectOutline(string Kind, IReadOnlyList<(double Left, double Top, double Right, double Bottom)> Boxes, double Rotation)
{
    private const double LeastOverlap = 0.5;

    /// <summary>In degrees.</summary>
    private const double MostTurn = 15;

    /// <summary>Half a pixel around each box, so that points and straight lines fill something.</summary>
    private const double Margin = 0.5;

    /// <summary>The objects of a document.</summary>
    public static IEnumerable<ObjectOutline> Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        foreach (var list in (string[])["tags", "shapes", "tracks"])
        {
            foreach (var item in List(document.RootElement, list)) yield return Read(list, item);
        }
    }

    /// <summary>Whether the other one, of the same kind, is where this one is.</summary>
    public bool IsLike(ObjectOutline other)
    {
        var turn = Math.Abs(Rotation - other.Rotation) % 360;
        return Math.Min(turn, 360 - turn) <= MostTurn
            && Boxes.Count == other.Boxes.Count
            && Boxes.Zip(other.Boxes).All(pair => Overlap(pair.First, pair.Second) >= LeastOverlap);
    }

    private static ObjectOutline Read(string list, JsonElement item)
    {
        var kind = new StringBuilder($"{list} {Text(item, "type")} {Text(item, "frame")} {Text(item, "label_id")}");
        if (list != "tracks") return new(kind.ToString(), Box(item), Number(item, "rotation"));
        var boxes = new List<(double, double, double, double)>();
        foreach (var track in List(item, "elements").Prepend(item))
        {
            foreach (var keyframe in List(track, "shapes"))
            {
                kind.Append(CultureInfo.InvariantCulture, $" {Text(keyframe, "type")} {Text(keyframe, "frame")} {Text(keyframe, "outside")}");
                boxes.AddRange(Box(keyframe));
            }
        }

        return new(kind.ToString(), boxes, 0);
    }

    private static JsonElement[] List(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    /// <summary>The box of all points, those of elements too; of a mask the box it states. None for a tag.</summary>
    private static List<(double Left, double Top, double Right, double Bottom)> Box(JsonElement item)
    {
        var numbers = new List<double>();
        Collect(item, numbers);
        foreach (var element in List(item, "elements")) Collect(element, numbers);
        if (Text(item, "type") == "mask" && numbers.Count > 4) numbers.RemoveRange(0, numbers.Count - 4);
        if (numbers.Count < 2) return [];
        var (xs, ys) = (numbers.Where((_, i) => i % 2 == 0), numbers.Where((_, i) => i % 2 == 1));
        return [(xs.Min() - Margin, ys.Min() - Margin, xs.Max() + Margin, ys.Max() + Margin)];
    }

    private static void Collect(JsonElement item, List<double> numbers)
    {
        foreach (var point in List(item, "points")) numbers.Add(point.GetDouble());
    }

    private static double Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        if (width <= 0 || height <= 0) return 0;
        var both = width * height;
        return both / (((a.Right - a.Left) * (a.Bottom - a.Top)) + ((b.Right - b.Left) * (b.Bottom - b.Top)) - both);
    }

    private static double Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;

    private static string Text(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture), // 3 and 3.0 are one frame
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        _ => "", // false and null are what is not said
    };
}
