using System.Globalization;
using Feedback.Bench.Inputs;
using Feedback.Cli.Cases;
using Feedback.Scoring;

namespace Feedback.Bench.Quick;

/// <summary><c>dotnet run -c Release --project bench -- estimates</c>: how near estimates are, with ground truth that is prepared and with one that is not.</summary>
internal static class EstimateTable
{
    public static int Run()
    {
        // Code is compiled in tiers, in the background; on a busy machine that takes seconds.
        foreach (var name in Vectors.CvatSeconds.Keys) Timing.Best(new Stages(Vectors.Load(name)).All);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calibrated: {ScoringSpeed.Calibrate(TimeProvider.System):F3} ns for each operation"));
        Console.WriteLine("| input | prepare and score ms | estimated | ratio | score again ms | estimated | ratio |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var name in Vectors.CvatSeconds.Keys) Measure(Vectors.Load(name));
        foreach (var count in (int[])[250, 1_000, 5_000, 20_000]) Measure(Scattered.Rectangles(count));
        foreach (var count in (int[])[50, 250, 1_000]) Measure(Scattered.Polygons(count));
        foreach (var count in (int[])[10, 100, 1_000]) Measure(Scattered.Frames(count));
        foreach (var count in (int[])[100, 300, 1_000]) Measure(Scattered.Crowd(count));
        foreach (var kind in (Func<int, ScoringCase>[])[Scattered.Masks, Scattered.Ellipses, Scattered.Polylines, Scattered.Points])
            foreach (var count in (int[])[50, 500]) Measure(kind(count));
        return 0;
    }

    private static void Measure(ScoringCase item)
    {
        var stages = new Stages(item);
        stages.Parse();
        var (cold, expectedCold) = (Timing.Best(stages.PrepareAndScore), stages.EstimateCold());
        stages.PrepareAndScore();
        var (warm, expected) = (Timing.Best(stages.Score), stages.Estimate());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {item.Name} | {cold:F2} | {expectedCold:F2} | {expectedCold / cold:F2} | {warm:F2} | {expected:F2} | {expected / warm:F2} |"));
    }
}
