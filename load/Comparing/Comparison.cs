using Feedback.Load.Hosts;
using Feedback.Load.Profiles;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Comparing;

/// <summary>A tool and our runners on the same trivial endpoint, in turn.</summary>
/// <param name="tool">The tool.</param>
/// <param name="callers">Callers at once.</param>
/// <param name="seconds">Seconds of each measurement.</param>
/// <param name="rounds">How often each measures; the middle counts.</param>
internal sealed class Comparison(LoadTool tool, int callers, int seconds, int rounds)
{
    private const double MostPercent = 5;

    /// <summary>What the tool says.</summary>
    public List<Measured> Theirs { get; } = [];

    /// <summary>What a fixed number of our callers says.</summary>
    public List<Measured> Closed { get; } = [];

    /// <summary>What our open model says at the rate that the tool had.</summary>
    public List<Measured> Open { get; } = [];

    /// <summary>Measures.</summary>
    public async Task Run(CancellationToken stop)
    {
        await using var system = await TrivialSystem.Start();
        using var front = new FrontEnd(system.Gateways, "");
        var (scenario, duration) = (new GetTrivial(front), TimeSpan.FromSeconds(seconds));
        await ClosedLoop.Run(scenario, callers, TimeSpan.Zero, TimeSpan.FromSeconds(2), new Counter(), stop); // compiled and connected
        for (var i = 0; i < rounds; i++)
        {
            Theirs.Add(await tool.Measure(callers, seconds, system.Gateways[0], stop));
            Closed.Add(Measured.Of(await ClosedLoop.Run(scenario, callers, TimeSpan.Zero, duration, new Counter(), stop)));
            Open.Add(Measured.Of(await OpenLoop.Run(scenario, new Schedule([Step.Hold(Theirs[^1].Rate, duration)]), new Counter(), stop)));
        }
    }

    /// <summary>How far ours are from theirs.</summary>
    public static IEnumerable<Check> Checks(string name, Measured ours, Measured theirs) =>
    [
        Of($"{name}: rate", ours.Rate, theirs.Rate),
        Of($"{name}: p50", ours.P50, theirs.P50),
        Of($"{name}: p99", ours.P99, theirs.P99),
    ];

    private static Check Of(string what, double ours, double theirs) => Check.AtMost($"{what}, difference", 100 * Math.Abs(ours - theirs) / theirs, MostPercent, " %");
}
