using System.Globalization;
using System.Text;

namespace Feedback.Scoring.Tests.Budget;

/// <summary>A job that takes long, each kind in another part of the engine.</summary>
internal sealed record HeavyJob(byte[] Labels, byte[] Truth, byte[] Annotations, int Frames, int Width, int Height, QualitySettings Settings)
{
    private const string OneLabel = """[{"id":1,"name":"a"},{"id":2,"name":"b"}]""";

    /// <summary>All kinds by name.</summary>
    public static IReadOnlyDictionary<string, Func<HeavyJob>> Kinds { get; } = new Dictionary<string, Func<HeavyJob>>
    {
        ["100,000 rectangles, unsorted"] = () => OnOneFrame(100_000, 20_000, (random, i) => Rectangle(random, 20_000, 30, $"\"z_order\":{random.Next(1000)},")),
        ["100,000 rectangles of all sizes"] = () => OnOneFrame(100_000, 20_000, (random, _) => Rectangle(random, 20_000, Math.Pow(10, 3 * random.NextDouble()))),
        ["rectangles in one place"] = () => OnOneFrame(1_500, 100, (_, _) => "\"type\":\"rectangle\",\"points\":[5,5,50,50]"),
        ["turned rectangles"] = () => OnOneFrame(20_000, 4_000, (random, i) => Rectangle(random, 4_000, 50, $"\"rotation\":{random.Next(360)},")),
        ["rectangles in frames out of order"] = () => Make(50_000, 25_000, 500, (random, i) => (random.Next(25_000), Rectangle(random, 500, 50))),
        ["ellipses"] = () => OnOneFrame(8_000, 4_000, (random, _) => Ellipse(random, 4_000)),
        ["long polygons"] = () => OnOneFrame(6, 4_000, (random, i) => Outline(random, "polygon", 3_000, 4_000)),
        ["polygons too long to be held"] = () => OnOneFrame(1, 4_000, (random, i) => Outline(random, "polygon", 50_000, 4_000)),
        ["polygons in groups"] = () => OnOneFrame(60_000, 8_000, (random, i) => Outline(random, "polygon", 4, 8_000, 30, $"\"group\":{random.Next(10_000)},\"z_order\":{random.Next(9)},")),
        ["one group of many polygons"] = () => OnOneFrame(1_200, 2_000, (random, i) => Outline(random, "polygon", 4, 2_000, 300, "\"group\":1,")),
        ["masks"] = () => OnOneFrame(12, 3_000, (random, i) => Mask(random, 3_000)),
        ["polylines"] = () => OnOneFrame(12, 4_000, (random, _) => Outline(random, "polyline", 50_000, 4_000)),
        ["polylines in groups"] = () => OnOneFrame(4_000, 4_000, (random, i) => Outline(random, "polyline", 3, 4_000, 60, $"\"group\":{1 + random.Next(100_000)},")),
        ["points"] = () => OnOneFrame(40, 500, (random, _) => Outline(random, "points", 150, 500)),
        ["two objects of many points"] = () => OnOneFrame(1, 500, (random, _) => Outline(random, "points", 3_000, 500)),
        ["tags"] = () => OnOneFrame(2_500, 10, (_, _) => null),
        ["skeletons"] = () => Skeletons(900, "\"group\":1,", 500),
        ["tracks of polygons"] = () => Tracks(4, 40_000, flat: false),
        ["tracks of polygons without length"] = () => Tracks(4, 40_000, flat: true),
        ["a track of many keyframes"] = () => Keyframes(300_000),
        ["many attributes"] = () => Attributes(20_000, 100),
        ["a document of other things"] = OtherThings,
    };

    /// <summary>Kinds that can be had in any size.</summary>
    public static IReadOnlyDictionary<string, Func<int, HeavyJob>> Sizes { get; } = new Dictionary<string, Func<int, HeavyJob>>
    {
        ["rectangles"] = count => OnOneFrame(10 * count, (int)(250 * Math.Sqrt(count)), (random, _) => Rectangle(random, (int)(250 * Math.Sqrt(count)), 60)),
        ["rectangles that overlap"] = count => OnOneFrame(count / 2, 200, (random, _) => Rectangle(random, 100, 80)),
        ["polygons"] = count => OnOneFrame(count, 2_000, (random, _) => Outline(random, "polygon", 6, 2_000, 80)),
        ["polygons that do not overlap"] = count => OnOneFrame(count, (int)(300 * Math.Sqrt(count)), (random, _) => Outline(random, "polygon", 6, (int)(300 * Math.Sqrt(count)), 80)),
        ["masks"] = count => OnOneFrame(count, 2_000, (random, _) => SmallMask(random, 2_000)),
        ["ellipses"] = count => OnOneFrame(count, 2_000, (random, _) => Ellipse(random, 2_000)),
        ["polylines"] = count => OnOneFrame(count, 2_000, (random, _) => Outline(random, "polyline", 6, 2_000, 150)),
        ["points"] = count => OnOneFrame(count / 4, 500, (random, _) => Outline(random, "points", 8, 500, 80)),
        ["skeletons"] = count => Skeletons(count, "", 60),
        ["tags"] = count => OnOneFrame(count, 10, (_, _) => null),
        ["frames"] = count => Make(10 * count, count, 500, (random, i) => (i / 10, Rectangle(random, 500, 60))),
    };

    private static HeavyJob OnOneFrame(int count, int size, Func<Random, int, string?> shape) => Make(count, 1, size, (random, i) => (0, shape(random, i)));

    /// <summary>Truth, and the same objects a little to the side: the annotations are made by the same seed and moved by another offset of the image.</summary>
    private static HeavyJob Make(int count, int frames, int size, Func<Random, int, (int Frame, string? Shape)> shape)
    {
        return new HeavyJob(Encoding.UTF8.GetBytes(OneLabel), Document(1), Document(2), frames, size, size, new QualitySettings());

        byte[] Document(int seed)
        {
            var (random, text) = (new Random(7), new StringBuilder());
            var other = new Random(seed);
            for (var i = 0; i < count; i++)
            {
                var (frame, content) = shape(random.Next(4) > 0 ? random : other, i);
                text.Append(i == 0 ? content is null ? "{\"tags\":[" : "{\"shapes\":[" : ",");
                text.Append(CultureInfo.InvariantCulture, $"{{\"id\":{i},\"frame\":{frame},\"label_id\":{1 + random.Next(2)}").Append(content is null ? "" : ",").Append(content).Append('}');
            }

            return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
        }
    }

    private static string Rectangle(Random random, int size, double side, string more = "")
    {
        var (x, y) = (random.NextDouble() * size, random.NextDouble() * size);
        return string.Create(CultureInfo.InvariantCulture, $"{more}\"type\":\"rectangle\",\"points\":[{x:F2},{y:F2},{x + side:F2},{y + (side * (0.5 + random.NextDouble())):F2}]");
    }

    private static string Ellipse(Random random, int size)
    {
        var (x, y) = (random.NextDouble() * size, random.NextDouble() * size);
        return string.Create(CultureInfo.InvariantCulture, $"\"type\":\"ellipse\",\"rotation\":{random.Next(90)},\"points\":[{x:F2},{y:F2},{x + 40:F2},{y - 30:F2}]");
    }

    private static string Outline(Random random, string type, int points, int size, int? spread = null, string more = "")
    {
        var (x, y, wide) = (spread is null ? 0 : random.Next(size), spread is null ? 0 : random.Next(size), spread ?? size);
        return $"{more}\"type\":\"{type}\",\"points\":[{string.Join(',', Enumerable.Range(0, 2 * points).Select(k => (k % 2 == 0 ? x : y) + random.Next(wide)))}]";
    }

    private static string Mask(Random random, int size)
    {
        var (runs, left) = (new StringBuilder(), (long)size * size);
        for (var k = 0; k < 99_000 && left > 200; k++)
        {
            var run = random.Next(1, 180);
            left -= run;
            runs.Append(run).Append(',');
        }

        return $"\"type\":\"mask\",\"points\":[{runs}{left},0,0,{size - 1},{size - 1}]";
    }

    /// <summary>A square of 60 pixels with a ragged left side.</summary>
    private static string SmallMask(Random random, int size)
    {
        var (x, y) = (random.Next(size - 60), random.Next(size - 60));
        var rows = Enumerable.Range(0, 60).Select(_ => random.Next(1, 9)).SelectMany(cut => (int[])[cut, 60 - cut]);
        return $"\"type\":\"mask\",\"points\":[{string.Join(',', rows)},{x},{y},{x + 59},{y + 59}]";
    }

    private static HeavyJob Skeletons(int count, string more, int spread)
    {
        var labels = $$"""[{"id":1,"name":"a","sublabels":[{{string.Join(',', Enumerable.Range(10, 17).Select(id => $$"""{"id":{{id}},"name":"{{id}}"}"""))}}]},{"id":2,"name":"b"}]""";
        var job = OnOneFrame(count, 500, (random, _) =>
        {
            var (x, y) = (random.Next(501 - spread), random.Next(501 - spread));
            return $"{more}\"type\":\"skeleton\",\"elements\":[{string.Join(',', Enumerable.Range(10, 17).Select(id => $$"""{"type":"points","label_id":{{id}},"points":[{{x + random.Next(spread)}},{{y + random.Next(spread)}}]}"""))}]";
        });
        return job with
        {
            Labels = Encoding.UTF8.GetBytes(labels),
            Truth = Relabel(job.Truth),
            Annotations = Relabel(job.Annotations),
        };
    }

    private static byte[] Relabel(byte[] document) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(document).Replace("\"label_id\":2,", "\"label_id\":1,", StringComparison.Ordinal));

    private static HeavyJob Tracks(int count, int points, bool flat)
    {
        var random = new Random(3);
        var keyframes = (int frame) => $$"""{"frame":{{frame}},"type":"polyline","points":[{{string.Join(',', Enumerable.Range(0, 2 * (points - frame)).Select(_ => flat ? 5 : random.Next(4000)))}}]}""";
        var tracks = Enumerable.Range(0, count).Select(id => $$"""{"id":{{id}},"frame":0,"label_id":1,"shapes":[{{keyframes(0)}},{{keyframes(9)}}]}""");
        var document = Encoding.UTF8.GetBytes($$"""{"tracks":[{{string.Join(',', tracks)}}]}""");
        return new HeavyJob(Encoding.UTF8.GetBytes(OneLabel), document, document, 3, 4_000, 4_000, new QualitySettings());
    }

    private static HeavyJob Keyframes(int count)
    {
        var random = new Random(3);
        var order = Enumerable.Range(0, count).OrderBy(_ => random.Next());
        var keyframes = order.Select(frame => $$"""{"frame":{{frame}},"type":"rectangle","points":[5,5,50,{{50 + (frame % 100)}}]}""");
        var document = Encoding.UTF8.GetBytes($$"""{"tracks":[{"id":1,"frame":0,"label_id":1,"shapes":[{{string.Join(',', keyframes)}}]}]}""");
        return new HeavyJob(Encoding.UTF8.GetBytes(OneLabel), document, document, 200, 100, 100, new QualitySettings());
    }

    private static HeavyJob Attributes(int count, int attributes)
    {
        var specs = string.Join(',', Enumerable.Range(1, attributes).Select(id => $$"""{"id":{{id}},"name":"n{{id}}","input_type":"text","default_value":"same text of some length"}"""));
        var job = OnOneFrame(count, 9_000, (random, _) => Rectangle(random, 9_000, 30, "\"attributes\":[{\"spec_id\":7,\"value\":\"x\"}],"));
        return job with { Labels = Encoding.UTF8.GetBytes($$"""[{"id":1,"name":"a","attributes":[{{specs}}]},{"id":2,"name":"b"}]""") };
    }

    private static HeavyJob OtherThings()
    {
        var text = new StringBuilder("{\"more\":[");
        for (var i = 0; i < 1_500_000; i++) text.Append("[1],{\"a\":2},");
        var document = Encoding.UTF8.GetBytes(text.Append("0]}").ToString());
        return new HeavyJob(Encoding.UTF8.GetBytes(OneLabel), "{}"u8.ToArray(), document, 1, 100, 100, new QualitySettings());
    }
}
