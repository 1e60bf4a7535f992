using BenchmarkDotNet.Attributes;
using Feedback.Bench.Inputs;
using Feedback.Cli.Cases;

namespace Feedback.Bench.Benchmarks;

/// <summary>Growth with the number of objects or frames; from the bytes of both documents to the report.</summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class ScalingBenchmarks
{
    private readonly Dictionary<(string, int), Stages> _stages = [];

    /// <summary>Scattered rectangles on one frame.</summary>
    [Benchmark]
    [Arguments(250)]
    [Arguments(1_000)]
    [Arguments(5_000)]
    [Arguments(10_000)]
    [Arguments(20_000)]
    public object Rectangles(int count) => Of("rectangles", count, Scattered.Rectangles).All();

    /// <summary>Polygons of 12 points on one frame.</summary>
    [Benchmark]
    [Arguments(50)]
    [Arguments(250)]
    [Arguments(1_000)]
    public object Polygons(int count) => Of("polygons", count, Scattered.Polygons).All();

    /// <summary>Frames with ten rectangles each.</summary>
    [Benchmark]
    [Arguments(10)]
    [Arguments(1_000)]
    [Arguments(10_000)]
    public object Frames(int count) => Of("frames", count, Scattered.Frames).All();

    private Stages Of(string kind, int count, Func<int, ScoringCase> input)
    {
        if (_stages.TryGetValue((kind, count), out var stages)) return stages;
        return _stages[(kind, count)] = new Stages(input(count));
    }
}
