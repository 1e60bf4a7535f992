using Feedback.Load.Running;
using Feedback.Load.Scenarios;
using NBomber.Contracts.Stats;
using NBomber.CSharp;

namespace Feedback.Load.Commands;

// The only file that knows NBomber; it is part of builds in which its package could be restored.
internal static partial class NBomberCommand
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    static partial void FindRunner(ref Func<IReadOnlyList<IScenario>, NBomberPlan, bool>? run) => run = Run;

    private static bool Run(IReadOnlyList<IScenario> scenarios, NBomberPlan plan)
    {
        var failed = 0;
        var registered = scenarios.Select(scenario =>
        {
            var counter = new Counter();
            return Scenario.Create(scenario.Name, async context =>
            {
                var end = await Attempted.Run(scenario, counter.Next(), CancellationToken.None);
                if (end.Kind != EndKind.Failed) return Response.Ok(statusCode: end.Word);
                Interlocked.Increment(ref failed);
                return Response.Fail(statusCode: end.Word);
            })
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.Inject(rate: plan.Rate, interval: Second, during: plan.Duration));
        });
        var context = NBomberRunner.RegisterScenarios([.. registered])
            .WithTestSuite("feedback")
            .WithReportFolder(plan.Folder)
            .WithReportFormats(ReportFormat.Html, ReportFormat.Md, ReportFormat.Csv, ReportFormat.Txt);
        if (Environment.GetEnvironmentVariable("NBOMBER_LICENSE") is { Length: > 0 } key) context = context.WithLicense(key);
        context.Run();
        return failed == 0;
    }
}
