using System.Diagnostics;
using System.Globalization;
using Feedback.Bench.Inputs;

namespace Feedback.Bench.Quick;

/// <summary><c>dotnet run -c Release --project bench -- quick</c>: the table of ratios in seconds instead of minutes.</summary>
internal static class QuickTable
{
    private const int Rounds = 9;

    public static int Run(string[] names)
    {
        Console.WriteLine("From the bytes of both documents to the report, one thread, median; ratio to CVAT 2.42.");
        Console.WriteLine("| input | parse ms | prepare and score ms | together ms | score again ms | allocated again KB | CVAT s | ratio |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (name, cvat) in Vectors.CvatSeconds)
            if (names.Length == 0 || names.Contains(name)) Measure(name, cvat);
        return 0;
    }

    private static void Measure(string name, double cvat)
    {
        var stages = new Stages(Vectors.Load(name));
        var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * 2);
        while (Stopwatch.GetTimestamp() < until) stages.All();
        var parse = Median(() => stages.Parse());
        var all = Median(() => stages.All());
        stages.Parse();
        stages.Prepare();
        stages.Score();
        var again = Median(() => stages.Score());
        var before = GC.GetAllocatedBytesForCurrentThread();
        stages.Score();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {parse:F2} | {all - parse:F2} | {all:F2} | {again:F2} | {allocated / 1024.0:F1} | {cvat} | {cvat * 1000 / all:F0} |"));
    }

    private static double Median(Action action)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds * 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
