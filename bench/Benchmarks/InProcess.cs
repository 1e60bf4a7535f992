using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Feedback.Bench.Benchmarks;

/// <summary>Runs in this process: the generated project of the default toolchain does not find ours in its artifacts folder.</summary>
public sealed class InProcess : ManualConfig
{
    /// <summary>Short runs, which are long enough for operations of milliseconds.</summary>
    public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
