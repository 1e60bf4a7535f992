using System.Globalization;
using System.Text;
using Feedback.Cli.Cases;
using Feedback.Scoring;

namespace Feedback.Bench.Inputs;

/// <summary>Scenes of growing size for the scaling runs: ground truth, and annotations that are the same objects moved a little, a tenth of them missing or new.</summary>
internal static class Scattered
{
    private const string Labels = """[{"id":1,"name":"car","type":"any","attributes":[]},{"id":2,"name":"person","type":"any","attributes":[]}]""";

    /// <summary>One frame with rectangles of 20 to 60 pixels; the image grows with their number, so that the density stays.</summary>
    public static ScoringCase Rectangles(int count)
    {
        var side = Math.Max(200, (int)(80 * Math.Sqrt(count)));
        return Case($"rectangles {count}", 1, side, side, count, (random, x, y, target) =>
        {
            var (w, h) = (20 + random.Next(40), 20 + random.Next(40));
            target.Append(CultureInfo.InvariantCulture, $"\"type\":\"rectangle\",\"points\":[{x:F2},{y:F2},{x + w:F2},{y + h:F2}]");
        });
    }

    /// <summary>One frame of 1920 x 1080 with polygons of 12 points.</summary>
    public static ScoringCase Polygons(int count) => Case($"polygons {count}", 1, 1920, 1080, count, AppendPolygon);

    /// <summary>Frames of 1280 x 720 with ten rectangles each.</summary>
    public static ScoringCase Frames(int frames) => Case($"frames {frames}", frames, 1280, 720, 10, (random, x, y, target) =>
        target.Append(CultureInfo.InvariantCulture, $"\"type\":\"rectangle\",\"points\":[{x:F2},{y:F2},{x + 90:F2},{y + 60 + random.Next(50):F2}]"));

    /// <summary>One frame with rectangles that nearly all overlap one another: the worst for the assignment.</summary>
    public static ScoringCase Crowd(int count) => Case($"crowd {count}", 1, 100, 100, count, (random, x, y, target) =>
    {
        var (w, h) = (100 + random.Next(40), 100 + random.Next(40));
        target.Append(CultureInfo.InvariantCulture, $"\"type\":\"rectangle\",\"points\":[{x:F2},{y:F2},{x + w:F2},{y + h:F2}]");
    });

    /// <summary>One frame of 1920 x 1080 with ellipses.</summary>
    public static ScoringCase Ellipses(int count) => Case($"ellipses {count}", 1, 1920, 1080, count, (random, x, y, target) =>
        target.Append(CultureInfo.InvariantCulture, $"\"type\":\"ellipse\",\"rotation\":{random.Next(90)},\"points\":[{x:F2},{y:F2},{x + 20 + random.Next(40):F2},{y - 30:F2}]"));

    /// <summary>One frame of 1920 x 1080 with objects of eight points.</summary>
    public static ScoringCase Points(int count) => Case($"points {count}", 1, 1920, 1080, count, (random, x, y, target) =>
        target.Append("\"type\":\"points\",\"points\":[")
            .AppendJoin(',', Enumerable.Range(0, 16).Select(k => ((k % 2 == 0 ? x : y) + random.Next(120)).ToString("F2", CultureInfo.InvariantCulture))).Append(']'));

    /// <summary>One frame of 1920 x 1080 with polylines of six points.</summary>
    public static ScoringCase Polylines(int count) => Case($"polylines {count}", 1, 1920, 1080, count, (random, x, y, target) =>
        target.Append("\"type\":\"polyline\",\"points\":[")
            .AppendJoin(',', Enumerable.Range(0, 12).Select(k => ((k % 2 == 0 ? x : y) + random.Next(200)).ToString("F2", CultureInfo.InvariantCulture))).Append(']'));

    /// <summary>One frame of 1920 x 1080 with round masks.</summary>
    public static ScoringCase Masks(int count) => Case($"masks {count}", 1, 1920, 1080, count, AppendMask);

    private static void AppendMask(Random random, double x, double y, StringBuilder target)
    {
        var radius = 15 + random.Next(40);
        var (left, top, size) = ((int)x, (int)y, (2 * radius) + 1);
        target.Append("\"type\":\"mask\",\"points\":[");
        var zeros = 0;
        for (var row = -radius; row <= radius; row++)
        {
            var half = (int)Math.Sqrt((radius * radius) - (row * row));
            target.Append(CultureInfo.InvariantCulture, $"{zeros + radius - half},{(2 * half) + 1},");
            zeros = radius - half;
        }

        target.Append(CultureInfo.InvariantCulture, $"{zeros},{left},{top},{left + size - 1},{top + size - 1}]");
    }

    private static void AppendPolygon(Random random, double x, double y, StringBuilder target)
    {
        target.Append("\"type\":\"polygon\",\"points\":[");
        var radius = 25 + random.Next(25);
        for (var k = 0; k < 12; k++)
        {
            var (r, angle) = (radius * (0.7 + (0.3 * random.NextDouble())), k * Math.PI / 6);
            target.Append(CultureInfo.InvariantCulture, $"{(k > 0 ? "," : "")}{x + (r * Math.Cos(angle)):F2},{y + (r * Math.Sin(angle)):F2}");
        }

        target.Append(']');
    }

    private static ScoringCase Case(string name, int frames, int width, int height, int perFrame, Action<Random, double, double, StringBuilder> append)
    {
        var (truth, annotations) = (new StringBuilder("{\"shapes\":["), new StringBuilder("{\"shapes\":["));
        var places = new Random(20261121);
        for (var i = 0; i < frames * perFrame; i++)
        {
            var (x, y, form) = (places.NextDouble() * width, places.NextDouble() * height, places.Next());
            Append(truth, i, i / perFrame, (target) => append(new Random(form), x, y, target));
            var (dx, dy, other) = places.Next(10) == 0 ? (places.NextDouble() * 400, 100, 1) : (places.NextDouble() * 4, places.NextDouble() * 4, 0);
            Append(annotations, i + 1_000_000, i / perFrame, (target) => append(new Random(form + other), x + dx, y + dy, target));
        }

        var all = Enumerable.Range(0, frames).ToArray();
        return new ScoringCase(
            name,
            Encoding.UTF8.GetBytes(Labels),
            Encoding.UTF8.GetBytes(truth.Append("]}").ToString()),
            Encoding.UTF8.GetBytes(annotations.Append("]}").ToString()),
            new QualitySettings(),
            new TruthLayout([.. all.Select(frame => new FrameInfo(frame, width, height))], [], [.. all], []),
            new JobLayout([.. all], []),
            null);
    }

    private static void Append(StringBuilder target, int id, int frame, Action<StringBuilder> shape)
    {
        if (target[^1] != '[') target.Append(',');
        target.Append(CultureInfo.InvariantCulture, $"{{\"id\":{id},\"frame\":{frame},\"label_id\":1,");
        shape(target);
        target.Append('}');
    }
}
