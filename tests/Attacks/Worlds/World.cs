using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Attacks.Tests;

/// <summary>Images with objects in them, ground truth on some, and an annotator's own noisy view of them. Two worlds of the same seed are equal.</summary>
internal sealed class World
{
    public const int Frames = 20;
    public const int JudgedFrames = 8;
    public const int LabelCount = 3;

    private const string LabelList = """[{"id":1,"name":"car","attributes":[]},{"id":2,"name":"van","attributes":[]},{"id":3,"name":"bus","attributes":[]}]""";

    private readonly PreparedGroundTruth _judged;
    private readonly PreparedGroundTruth _audit;

    public World(int seed)
    {
        Seed = seed;
        var random = new Random(seed);
        var frames = Enumerable.Range(0, Frames).ToArray();
        random.Shuffle(frames);
        Judged = [.. frames.Take(JudgedFrames).Order()];
        Audit = [.. frames.Skip(JudgedFrames).Take(JudgedFrames).Order()];
        var (truth, seen) = (new StringBuilder(), ImmutableArray.CreateBuilder<Candidate>());
        for (var frame = 0; frame < Frames; frame++) Look(frame, random, truth, seen);
        Truth = $$"""{"shapes":[{{truth}}]}""";
        Seen = seen.ToImmutable();
        Task = new TaskDefinition
        {
            Name = "street",
            Labels = JsonSerializer.Deserialize<JsonElement>(LabelList),
            Frames = [.. Enumerable.Range(0, Frames).Select(frame => new FrameInfo(frame, 1000, 800))],
        };
        Labels = TaskCatalog.ReadLabels(Task);
        _judged = Prepare(Judged);
        _audit = Prepare(Audit);
    }

    public int Seed { get; }

    /// <summary>Frames with ground truth that verdicts come from.</summary>
    public ImmutableArray<int> Judged { get; }

    /// <summary>Frames with ground truth that is never used for feedback.</summary>
    public ImmutableArray<int> Audit { get; }

    public TaskDefinition Task { get; }

    public LabelSet Labels { get; }

    /// <summary>Annotations of all frames as they should be.</summary>
    public string Truth { get; }

    /// <summary>What the annotator sees.</summary>
    public ImmutableArray<Candidate> Seen { get; }

    /// <summary>A shape as CVAT writes it.</summary>
    public static string Shape(int frame, int label, double x, double y, double width, double height, string more = "") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"rectangle","frame":{{frame}},"label_id":{{label}},"points":[{{x:0.##}},{{y:0.##}},{{x + width:0.##}},{{y + height:0.##}}]{{more}}}""");

    /// <summary>The exact scores on judged and on audit frames.</summary>
    public (double Judged, double Audit) Score(string annotations) => (Score(_judged, annotations), Score(_audit, annotations));

    /// <summary>Up to a dozen places in a grid: objects, things that look like one, and nothing.</summary>
    private static void Look(int frame, Random random, StringBuilder truth, ImmutableArray<Candidate>.Builder seen)
    {
        var places = Enumerable.Range(0, 12).ToArray();
        random.Shuffle(places);
        var objects = random.Next(4, 7);
        for (var i = 0; i < objects + 2; i++)
        {
            var (width, height) = (80.0 + random.Next(80), 80.0 + random.Next(80));
            var (x, y) = ((places[i] % 4 * 250) + 20.0 + random.Next(60), (places[i] / 4 * 266) + 20.0 + random.Next(60));
            var label = i < objects ? 1 + random.Next(LabelCount) : 0;
            if (label > 0) truth.Append(truth.Length > 0 ? "," : "").Append(Shape(frame, label, x, y, width, height));
            var guess = label > 0 && random.NextDouble() < 0.8 ? label : 1 + random.Next(LabelCount);
            var marked = random.NextDouble() < (label > 0 ? 0.8 : 0.5);
            double Off(double size) => (random.NextDouble() - 0.5) * 0.12 * size;
            seen.Add(new Candidate(frame, x + Off(width), y + Off(height), width + Off(width), height + Off(height), guess, marked, label));
        }
    }

    private AnnotationDocument Read(string annotations) =>
        AnnotationDocument.TryParse(Encoding.UTF8.GetBytes(annotations), Labels, new DocumentLimits(), out var document, out var error)
            ? document
            : throw new InvalidOperationException(error.Path);

    private PreparedGroundTruth Prepare(ImmutableArray<int> frames) =>
        PreparedGroundTruth.Prepare(Read(Truth), Labels, new TruthLayout(Task.Frames, [], frames, []), new QualitySettings());

    private double Score(PreparedGroundTruth truth, string annotations) => Scorer
        .Score(truth, Read(annotations), new JobLayout([.. Enumerable.Range(0, Frames)], []), new QualitySettings(),
            new ScoringBudget(TimeSpan.FromMinutes(5), TimeProvider.System, CancellationToken.None))
        .Score(TargetMetric.Accuracy);
}
