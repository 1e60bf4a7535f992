using BenchmarkDotNet.Running;
using Feedback.Bench.Quick;

return args switch
{
    ["quick", .. var rest] => QuickTable.Run(rest),
    ["scaling"] => ScalingTable.Run(),
    ["estimates"] => EstimateTable.Run(),
    ["documents"] => DocumentTable.Run(),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(QuickTable).Assembly).Run(args);
    return 0;
}
