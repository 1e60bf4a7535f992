using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace Feedback.Actors.Tests;

/// <summary>Requirement row 47: work past its deadline stops, whatever it is doing, and frees thread and place.</summary>
public sealed class OverdueTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5); // real time, for a machine that is busy; left alone, the scoring takes several times as long
    private const int Long = 4000; // objects

    [Fact]
    public async Task A_scoring_that_runs_past_its_deadline_is_stopped_and_frees_its_thread_and_place_for_the_next()
    {
        using var service = new SmallService(places: 1);
        var crowd = Crowd(Long);
        await service.Prepare(crowd, "long", "next");
        using var deadline = new Deadline(service.Clock, Patience);
        var running = service.HandIn("long", crowd, deadline);
        Await(() => service.Pool.Running == 1, "the scoring runs");
        using var other = new Deadline(service.Clock, Patience);
        Assert.Equal(Unavailable.Overloaded, (await service.HandIn("next", "{}", other)).Cause); // the only place is taken
        var desk = service.Desks.Take("another task", CancellationToken.None);
        Assert.False(desk.IsCompleted); // and so is the only desk

        var watch = Stopwatch.StartNew();
        service.Clock.Advance(Patience);
        Assert.Equal(Unavailable.TimedOut, (await running).Cause);
        var answered = watch.Elapsed;
        Await(() => service.Pool.Running == 0, "the thread is free");
        output.WriteLine($"answered {answered.TotalMilliseconds:F1} ms, thread free {watch.Elapsed.TotalMilliseconds:F1} ms after the deadline");

        Await(() => service.Lines.Taken == 0, "the place is free");
        (await desk).Dispose();
        using var later = new Deadline(service.Clock, Patience);
        var next = await service.HandIn("next", Crowd(1), later); // on the same thread and the same place
        Assert.Equal((ValidationKind.Verdict, 1), (next.Kind, next.Verdict!.Number));
        Assert.Equal(0, (await service.Job("long"))!.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task A_scoring_that_waits_past_its_deadline_never_begins()
    {
        using var service = new SmallService(places: 2);
        var crowd = Crowd(Long);
        await service.Prepare(crowd, "long", "waits");
        using var patient = new Deadline(service.Clock, Patience);
        var running = service.HandIn("long", crowd, patient);
        Await(() => service.Pool.Running == 1, "the scoring runs");
        using var hasty = new Deadline(service.Clock, Patience / 2);
        var waiting = service.HandIn("waits", crowd, hasty);
        Await(() => service.Pool.Waiting == 1, "the other waits");

        service.Clock.Advance(Patience / 2);
        Assert.Equal(Unavailable.TimedOut, (await waiting).Cause);
        Await(() => service.Lines.Taken == 1, "its place is free");
        Assert.Equal(1, service.Pool.Running); // the first goes on
        service.Clock.Advance(Patience / 2);
        Assert.Equal(Unavailable.TimedOut, (await running).Cause);
        Await(() => (service.Pool.Running, service.Pool.Waiting) == (0, 0), "nothing is left");
    }

    /// <summary>Equal rectangles, each like every other: the hardest there is for the assignment.</summary>
    private static string Crowd(int count)
    {
        var shapes = new StringBuilder();
        for (var n = 0; n < count; n++) shapes.Append(n == 0 ? "" : ",").Append("""{"type":"rectangle","frame":0,"label_id":1,"points":[5,5,500,500]}""");
        return $$"""{"shapes":[{{shapes}}]}""";
    }

    private static void Await(Func<bool> condition, string what) => Assert.True(SpinWait.SpinUntil(condition, Soon), $"Not soon enough: {what}.");
}
