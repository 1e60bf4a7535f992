using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.History.Tests;

/// <summary>A gateway that is killed while many people work on it, seen from outside. Longer with <c>FEEDBACK_HISTORY_KILLS</c>.</summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_callers_do_and_whenever_the_gateway_is_killed_its_answers_fit_the_contract()
    {
        var kills = Seeds.Number("FEEDBACK_HISTORY_KILLS", 5);
        var random = new Random(Seeds.Seed);
        output.WriteLine($"seed {Seeds.Seed} (FEEDBACK_TEST_SEED)");
        var recorder = new Recorder();
        var watch = Stopwatch.StartNew();
        await using var gateway = await LiveGateway.Start(recorder);
        var chronicle = await new Shift(gateway, recorder, random).Work(kills);
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s; {Summary.Of(chronicle)}");
        var (violations, residual) = Checker.Check(chronicle);
        output.WriteLine($"{violations.Count} violations, {residual.Count} charges behind a 204 of the kind that docs/architecture.md names");
        foreach (var line in violations.Concat(residual)) output.WriteLine(line);
        Assert.Empty(violations);
        Assert.Contains(chronicle.Calls, call => call.Status == Call.Lost);
        Assert.NotEmpty(chronicle.Jobs.SelectMany(job => job.Verdicts));
    }
}
