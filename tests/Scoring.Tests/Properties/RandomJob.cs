using System.Globalization;
using System.Text;

namespace Feedback.Scoring.Tests.Properties;

/// <summary>A job made at random: ground truth, and annotations that are like it in most places.</summary>
internal sealed class RandomJob
{
    private const string LabelsJson =
        """
        [{"id":1,"name":"car","type":"any"},{"id":2,"name":"person","type":"any"},{"id":3,"name":"road","type":"any"},
         {"id":4,"name":"pose","type":"skeleton","sublabels":[{"id":41,"name":"a"},{"id":42,"name":"b"},{"id":43,"name":"c"}]}]
        """;

    public static LabelSet Labels { get; } = LabelSet.TryParse(Encoding.UTF8.GetBytes(LabelsJson), out var labels, out var error) ? labels : throw new InvalidOperationException(error.Message);

    public static TruthLayout Layout { get; } = new([new FrameInfo(0, 320, 240)], [], [0], []);

    public static JobLayout Job { get; } = new([0], []);

    public required List<RandomShape> Truth { get; init; }

    public required List<RandomShape> Annotations { get; init; }

    public required QualitySettings Settings { get; init; }

    public static RandomJob Next(Random random, bool wild, bool symmetricOnly)
    {
        var truth = new List<RandomShape>();
        for (var count = random.Next(1, 9); count > 0; count--) truth.Add(RandomShape.Next(random, truth.Count, wild, symmetricOnly));
        var annotations = truth.Where(_ => random.Next(8) > 0)
            .Select(shape => shape.Moved(random, random.Next(10)) with { Label = shape.Type != "skeleton" && random.Next(8) == 0 ? 1 + random.Next(3) : shape.Label })
            .ToList();
        for (var count = random.Next(3); count > 0; count--) annotations.Add(RandomShape.Next(random, truth.Count + annotations.Count, wild, symmetricOnly));
        return new RandomJob { Truth = truth, Annotations = annotations, Settings = SettingsOf(random) };
    }

    public static Report Score(List<RandomShape> truth, List<RandomShape> annotations, QualitySettings settings)
    {
        var prepared = PreparedGroundTruth.Prepare(Parse(truth), Labels, Layout, settings);
        return Scorer.Score(prepared, Parse(annotations), Job, settings, ScoringBudget.Unlimited);
    }

    public static byte[] Write(List<RandomShape> shapes)
    {
        var json = new StringBuilder("{\"version\":0,\"tags\":[],\"shapes\":[");
        for (var i = 0; i < shapes.Count; i++)
        {
            if (i > 0) json.Append(',');
            shapes[i].AppendTo(json, 1 + i, 0);
        }

        return Encoding.UTF8.GetBytes(json.Append("],\"tracks\":[]}").ToString());
    }

    private static AnnotationDocument Parse(List<RandomShape> shapes)
        => AnnotationDocument.TryParse(Write(shapes), Labels, new DocumentLimits(), out var document, out var error)
            ? document
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{error.Path}: {error.Message}"));

    private static QualitySettings SettingsOf(Random random) => new()
    {
        IouThreshold = random.Next(3) switch { 0 => 0.4, 1 => 0.5, _ => 0.2 + (0.6 * random.NextDouble()) },
        PanopticComparison = random.Next(2) == 0,
        PointSizeBase = random.Next(2) == 0 ? PointSizeBase.GroupBox : PointSizeBase.Image,
    };
}
