using System.Globalization;
using System.Text;

namespace Feedback.Scoring.Tests.Properties;

/// <summary>A shape made at random, which can be written as JSON as it is or moved a little.</summary>
internal sealed record RandomShape(string Type, int Label, double[] Points, double Rotation, int ZOrder, int Group)
{
    private static readonly string[] Types = ["rectangle", "rectangle", "ellipse", "polygon", "mask", "skeleton", "polyline", "points"];

    /// <summary>Label of skeletons; it has three points.</summary>
    public const int SkeletonLabel = 4;

    /// <summary>A well-formed shape of a size that can match; wild ones may be degenerate, grouped, huge or outside.</summary>
    public static RandomShape Next(Random random, int z, bool wild, bool symmetricOnly)
    {
        var type = Types[random.Next(symmetricOnly ? 6 : Types.Length)];
        var label = type == "skeleton" ? SkeletonLabel : 1 + random.Next(3);
        var (x, y) = (10 + (random.NextDouble() * 200), 10 + (random.NextDouble() * 120));
        var (w, h) = (12 + (random.NextDouble() * 50), 12 + (random.NextDouble() * 50));
        if (wild && random.Next(4) == 0) (w, h) = (random.Next(3), random.Next(3));
        if (wild && random.Next(6) == 0) (x, y) = (random.Next(-200, 600), random.Next(-200, 600));
        if (wild && random.Next(40) == 0) (w, h) = (1e5 * random.NextDouble(), 1e5 * random.NextDouble());
        if (wild && random.Next(3) == 0) (x, y, w, h) = (Math.Round(x / 10) * 10, Math.Round(y / 10) * 10, 20, 20);
        var rotation = type is "rectangle" or "ellipse" && random.Next(3) == 0 ? random.Next(1, 360) : 0;
        return new RandomShape(type, label, PointsOf(type, random, x, y, w, h), rotation, wild ? random.Next(3) : z, wild ? random.Next(3) : 0);
    }

    /// <summary>The same shape, moved by up to the given number of pixels; masks by whole ones.</summary>
    public RandomShape Moved(Random random, double by)
    {
        var (dx, dy) = (random.NextDouble() * by, random.NextDouble() * by);
        var points = (double[])Points.Clone();
        if (Type == "mask")
        {
            var whole = random.Next((int)by + 1);
            for (var i = points.Length - 4; i < points.Length; i++) points[i] += whole;
        }
        else
        {
            for (var i = 0; i < points.Length; i++) points[i] += i % 2 == 0 ? dx : dy;
        }

        return this with { Points = points };
    }

    public void AppendTo(StringBuilder json, int id, int frame)
    {
        json.Append(CultureInfo.InvariantCulture, $"{{\"id\":{id},\"type\":\"{Type}\",\"frame\":{frame},\"label_id\":{Label},\"z_order\":{ZOrder},\"group\":{Group},");
        json.Append(CultureInfo.InvariantCulture, $"\"rotation\":{Rotation},");
        if (Type == "skeleton") AppendElements(json);
        else json.Append("\"points\":").Append(Array(Points));
        json.Append('}');
    }

    private void AppendElements(StringBuilder json)
    {
        json.Append("\"points\":[],\"elements\":[");
        for (var k = 0; k < 3; k++)
            json.Append(CultureInfo.InvariantCulture, $"{(k > 0 ? "," : "")}{{\"label_id\":{41 + k},\"type\":\"points\",\"points\":{Array(Points.AsSpan(2 * k, 2))}}}");
        json.Append(']');
    }

    private static string Array(ReadOnlySpan<double> numbers)
    {
        var text = new StringBuilder("[");
        foreach (var number in numbers) text.Append(text.Length > 1 ? "," : "").Append(number.ToString("R", CultureInfo.InvariantCulture));
        return text.Append(']').ToString();
    }

    private static double[] PointsOf(string type, Random random, double x, double y, double w, double h) => type switch
    {
        "rectangle" => [x, y, x + w, y + h],
        "ellipse" => [x + (w / 2), y + (h / 2), x + w, y],
        "mask" => MaskOf((int)Math.Max(x, 0), (int)Math.Max(y, 0), (int)Math.Clamp(w, 1, 300), (int)Math.Clamp(h, 1, 300), random),
        "skeleton" => [x, y, x + w, y + (h / 2), x + (w / 3), y + h],
        "points" => [x, y, x + w, y + h, x + (w / 2), y],
        _ => [x, y, x + w, y + (h * random.NextDouble()), x + (w * 0.8), y + h, x + (w * 0.2), y + (h * 0.7)],
    };

    /// <summary>A box with a few pixels missing at its corners.</summary>
    private static double[] MaskOf(int x, int y, int w, int h, Random random)
    {
        var cut = random.Next(Math.Min(w, 4));
        return [cut, (w * h) - cut, x, y, x + w - 1, y + h - 1];
    }
}
