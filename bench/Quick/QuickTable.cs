using System.Globalization;
using Feedback.Bench.Inputs;

namespace Feedback.Bench.Quick;

/// <summary><c>dotnet run -c Release --project bench -- quick</c>: the table of ratios in seconds instead of minutes.</summary>
internal static class QuickTable
{
    public static int Run(string[] names)
    {
        Console.WriteLine("Processor time from the bytes of both documents to the report, one thread, best of the runs of 1.5 s (median in brackets); ratio of the best to CVAT 2.42.");
        Console.WriteLine("| input | parse ms | prepare and score ms | together ms | score again ms | allocated together KB | allocated again KB | CVAT s | ratio |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        // Code is compiled in tiers, in the background; on a busy machine that takes seconds.
        foreach (var name in Vectors.CvatSeconds.Keys) Timing.Best(new Stages(Vectors.Load(name)).All);
        foreach (var (name, cvat) in Vectors.CvatSeconds)
            if (names.Length == 0 || names.Contains(name)) Measure(name, cvat);
        return 0;
    }

    private static void Measure(string name, double cvat)
    {
        var stages = new Stages(Vectors.Load(name));
        var together = Timing.Runs(stages.All);
        var (parse, rest, again) = (Timing.Best(stages.Parse), Timing.Best(stages.PrepareAndScore), Timing.Best(stages.Score));
        var (all, allocated) = (Timing.Allocated(stages.All), Timing.Allocated(stages.Score));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {parse:F2} | {rest:F2} | {together[0]:F2} ({together[together.Count / 2]:F2}) | {again:F2} | {all / 1024.0:F0} | {allocated / 1024.0:F0} | {cvat} | {cvat * 1000 / together[0]:F0} |"));
    }
}
