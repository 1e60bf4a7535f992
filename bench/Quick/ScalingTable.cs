using System.Globalization;
using Feedback.Bench.Inputs;
using Feedback.Cli.Cases;

namespace Feedback.Bench.Quick;

/// <summary><c>dotnet run -c Release --project bench -- scaling</c>: how time and memory grow with the number of objects or frames.</summary>
internal static class ScalingTable
{
    public static int Run()
    {
        Timing.Best(new Stages(Scattered.Rectangles(1_000)).All);
        Table("scattered rectangles on one frame", Scattered.Rectangles, [250, 500, 1_000, 2_000, 4_000, 10_000, 20_000]);
        Table("polygons of 12 points on one frame", Scattered.Polygons, [50, 100, 250, 500, 1_000]);
        Table("frames with ten rectangles each", Scattered.Frames, [10, 100, 1_000, 10_000]);
        return 0;
    }

    private static void Table(string what, Func<int, ScoringCase> input, int[] counts)
    {
        Console.WriteLine();
        Console.WriteLine($"| {what} | together ms | score again ms | growth for each doubling | allocated together KB | per object B |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var (last, lastTime) = (0, 0.0);
        foreach (var count in counts)
        {
            var stages = new Stages(input(count));
            var all = Timing.Best(stages.All);
            var again = Timing.Best(stages.Score);
            var allocated = Timing.Allocated(stages.All);
            var growth = last == 0 ? "" : Math.Pow(all / lastTime, 1 / Math.Log2((double)count / last)).ToString("F2", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {count:N0} | {all:F2} | {again:F2} | {growth} | {allocated / 1024.0:F0} | {allocated / count:N0} |"));
            (last, lastTime) = (count, all);
        }
    }
}
