using BenchmarkDotNet.Attributes;
using Feedback.Bench.Inputs;

namespace Feedback.Bench.Benchmarks;

/// <summary>The seven bench inputs: reading, preparing and scoring, each alone and all together, with allocated bytes.</summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class VectorBenchmarks
{
    private Stages? _stages;

    /// <summary>Names of the inputs.</summary>
    public static IEnumerable<string> Names => Vectors.CvatSeconds.Keys;

    /// <summary>Input to run on.</summary>
    [ParamsSource(nameof(Names))]
    public string Input { get; set; } = "";

    /// <summary>Reads the input, and scores it once so that there is something to score again.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _stages = new Stages(Vectors.Load(Input));
        _stages.All();
    }

    /// <summary>Both documents from bytes.</summary>
    [Benchmark]
    public object? Parse() => _stages!.Parse();

    /// <summary>Ground truth prepared anew, and scored.</summary>
    [Benchmark]
    public object PrepareAndScore() => _stages!.PrepareAndScore();

    /// <summary>The steady state: ground truth is warm.</summary>
    [Benchmark]
    public object ScoreAgain() => _stages!.Score();

    /// <summary>From the bytes of both documents to the report.</summary>
    [Benchmark(Baseline = true)]
    public object Together() => _stages!.All();
}
