using System.Globalization;
using System.Text;

namespace Feedback.Scoring;

/// <summary>A fixed job of rectangles and polygons whose scoring tells how fast the machine is: large and irregular enough that a processor does not learn its branches by heart.</summary>
internal static class SpeedProbe
{
    private const int Size = 1_000;
    private const int Count = 120;
    private const int Frames = 16;
    /// <summary>Long enough for the code to be compiled in its final tier: before, the machine looks ten times slower than it is.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(500);
    private const int Runs = 60;

    /// <summary>On a machine busy with other things the runs take longer; a machine ten times as slow as the usual one is not believed in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private const double Slowest = 2.5;

    /// <summary>Nanoseconds for each estimated operation.</summary>
    public static double Measure(TimeProvider time)
    {
        if (!LabelSet.TryParse("""[{"id":1,"name":"probe","type":"any"}]"""u8, out var labels, out _)) return 1;
        var document = Encoding.UTF8.GetBytes(Document());
        if (!AnnotationDocument.TryParse(document, labels, new DocumentLimits(), out var annotations, out _)) return 1;
        var settings = new QualitySettings();
        var frames = Enumerable.Range(0, Frames).ToArray();
        var layout = new TruthLayout([.. frames.Select(frame => new FrameInfo(frame, Size, Size))], [], [.. frames], []);
        var job = new JobLayout([.. frames], []);
        var truth = PreparedGroundTruth.Prepare(annotations, labels, layout, settings);
        var best = double.PositiveInfinity;
        for (var (begin, runs) = (time.GetTimestamp(), 0); (runs < Runs || time.GetElapsedTime(begin) < Duration) && time.GetElapsedTime(begin) < Longest; runs++)
        {
            var start = time.GetTimestamp();
            Scorer.Score(truth, annotations, job, settings, ScoringBudget.Unlimited);
            best = Math.Min(best, time.GetElapsedTime(start).TotalNanoseconds);
        }

        var operations = Scorer.Estimate(truth, annotations, job, settings).Operations;
        return best > 0 ? Math.Min(best / operations, Slowest) : 1;
    }

    /// <summary>Shapes in places that look random.</summary>
    private static string Document()
    {
        var text = new StringBuilder("{\"shapes\":[");
        var random = new Random(1);
        for (var i = 0; i < Frames * Count; i++)
        {
            var (x, y) = (random.Next(Size - 100), random.Next(Size - 100));
            if (i > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{{\"frame\":{i / Count},\"label_id\":1,");
            text.Append(i % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"\"type\":\"rectangle\",\"points\":[{x},{y},{x + 60},{y + 50}]}}")
                : string.Create(CultureInfo.InvariantCulture, $"\"type\":\"polygon\",\"points\":[{x},{y + 20},{x + 40},{y},{x + 80},{y + 30},{x + 60},{y + 80},{x + 10},{y + 70}]}}"));
        }

        return text.Append("]}").ToString();
    }
}
