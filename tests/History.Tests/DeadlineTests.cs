using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.History.Tests;

/// <summary>Requirements rows 43 to 47: twice as many callers as places, and a store that is slow or hangs.</summary>
public sealed class DeadlineTests(ITestOutputHelper output)
{
    private const int Places = 16;
    private const int Timeout = 1000; // milliseconds
    private const int Margin = 250; // milliseconds: the contract
    private const int Refusal = 10; // milliseconds: the contract
    private const int Hops = 4; // threads that a round trip wakes at least: each may be as late as the timer
    private static readonly TimeSpan WarmPace = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    /// <summary>The bounds are those of the contract. What other programs on the machine add is measured at the same time by a timer in the same
    /// process and allowed on top, because it delays the caller's clock as much as the gateway.</summary>
    [Theory]
    [InlineData(Trouble.Slow)]
    [InlineData(Trouble.Blocked)]
    public async Task At_twice_the_cap_every_answer_is_in_time_refusals_come_at_once_and_nothing_is_charged(Trouble trouble)
    {
        await using var gateway = await HostedGateway.Start(("Feedback:Validation:MaxConcurrent", $"{Places}"), ("Feedback:Validation:MaxConcurrentPerTask", $"{Places}"));
        var (world, others, jobs) = await Prepare(gateway);
        gateway.Faults.Begin(Trouble.Slow);
        await Flood(gateway, others, WarmPace); // what is compiled and opened at the first time is not what is measured
        gateway.Faults.End();
        await Until.True(() => Task.FromResult(gateway.Lines.Taken == 0), "the places are free");
        gateway.Faults.Begin(trouble);
        using var within = new GatewayTimes("overloaded");
        await using var noise = new Noise();
        var (inside, refused) = await Flood(gateway, jobs, Pace);
        gateway.Faults.End();
        var late = await noise.End();
        output.WriteLine($"{trouble}: answers after the timeout of {Timeout} ms, {new Figures(inside.Select(took => took - Timeout))}");
        output.WriteLine($"{trouble}: refusals, {refused}; of these inside the gateway, {within.Figures}; lateness of a timer meanwhile, {late}");

        Assert.True(inside.Count >= Places, $"{inside.Count} got in");
        Assert.InRange(inside.Min(), Timeout - 20, double.MaxValue); // nobody is refused a place and called late
        Assert.InRange(inside.Max(), 0, Timeout + Margin + late.Max);
        Assert.True(refused.Count >= Places);
        Assert.InRange(within.Figures.At(0.99), 0, Refusal + late.At(0.99));
        Assert.InRange(refused.At(0.99), 0, Refusal + (Hops * late.Max));
        await Until.True(() => Task.FromResult(gateway.Lines.Taken == 0), "the places are free again");
        await Until.True(() => Task.FromResult(gateway.Pool.Waiting == 0), "no scoring waits any more");
        await world.Set(new { timeout_seconds = 20 });
        foreach (var job in jobs) Assert.Equal(1, (int)(await gateway.Person(World.Worker).Validate(job, Drawing.Hitting(1, 7))).Expect(200)["attempt"]!);
    }

    private static async Task<(World World, List<string> Others, List<string> Jobs)> Prepare(HostedGateway gateway)
    {
        var world = await World.Make(gateway.Platform, "flood");
        var jobs = Enumerable.Range(0, 4 * Places).Select(n => $"flood-{n}").ToList();
        foreach (var job in jobs) await world.PutJob(job);
        await world.PutJob("warm");
        for (var n = 0; n < 3; n++) (await gateway.Person(World.Worker).Validate("warm", Drawing.Hitting(1, n))).Expect(200);
        await world.Set(new { timeout_seconds = Timeout / 1000.0 });
        return (world, jobs[..(2 * Places)], jobs[(2 * Places)..]);
    }

    /// <summary>All at once; who is refused asks again at a steady pace while the others are inside.</summary>
    private static async Task<(ConcurrentBag<double> Inside, Figures Refused)> Flood(HostedGateway gateway, IEnumerable<string> jobs, TimeSpan pace)
    {
        var (inside, refused) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
        var end = DateTime.UtcNow.AddMilliseconds(Timeout * 2.5);
        await Task.WhenAll(jobs.Select(async job =>
        {
            var client = gateway.ActingFor(World.Worker);
            while (DateTime.UtcNow < end)
            {
                var started = Stopwatch.GetTimestamp();
                var answer = (await client.Validate(job, Drawing.Hitting(1))).Expect(204);
                var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                if (answer.Cause == "overloaded") refused.Add(took);
                else inside.Add(took);
                if (answer.Cause != "overloaded") return;
                await Task.Delay(pace);
            }
        }));
        return (inside, new Figures(refused));
    }
}
