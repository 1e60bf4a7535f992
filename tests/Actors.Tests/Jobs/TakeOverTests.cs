namespace Feedback.Actors.Tests;

/// <summary>A request whose ticket was lost on the way to it, or whose gateway died, does not wait for a ticket that nobody holds, and of two tickets one charges.</summary>
public sealed class TakeOverTests
{
    [Fact]
    public async Task A_request_that_lost_its_ticket_gets_another_at_once()
    {
        var bench = await JobBench.Start();
        var lost = await bench.Granted("a", name: "r");
        var next = await bench.Granted("a", name: "r", again: true);
        Assert.Equal(CommitResult.Void, await bench.Commit(lost));
        Assert.Equal(CommitResult.Committed, await bench.Commit(next));
        Assert.Equal((1, 1, 1), (lost.Number, next.Number, bench.State.Assignment.AttemptsUsed));
    }

    [Fact]
    public async Task The_same_persons_next_request_for_the_same_content_takes_over_and_the_first_then_waits_for_it()
    {
        var bench = await JobBench.Start();
        var first = await bench.Granted("a", name: "first");
        var second = await bench.Granted("a", name: "second");
        Assert.Equal(CommitResult.Void, await bench.Commit(first));
        Assert.Equal(BeginKind.Busy, (await bench.Begin("a", name: "first", again: true)).Kind);
        Assert.Equal(CommitResult.Committed, await bench.Commit(second));
        Assert.Equal(BeginKind.Known, (await bench.Begin("a", name: "first", again: true)).Kind);
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task A_ticket_that_was_taken_over_gives_nothing_back()
    {
        var bench = await JobBench.Start();
        var first = await bench.Granted("a", name: "first");
        var second = await bench.Granted("a", name: "second");
        await bench.Commit(second);
        Assert.False(await bench.Job.Withdraw(first));
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task Other_content_takes_nothing_over()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a");
        Assert.Equal(BeginKind.Busy, (await bench.Begin("b")).Kind);
        Assert.Equal(CommitResult.Committed, await bench.Commit(ticket));
    }

    [Fact]
    public async Task Staff_take_over_only_what_is_their_own_requests()
    {
        var bench = await JobBench.Start();
        var lost = await bench.Granted("a", JobBench.Staff, exempt: true, name: "one");
        var other = await bench.Granted("b", JobBench.Staff, exempt: true, name: "two");
        var again = await bench.Granted("a", JobBench.Staff, exempt: true, name: "one", again: true);
        Assert.Equal(CommitResult.Void, await bench.Commit(lost));
        Assert.Equal(CommitResult.Committed, await bench.Commit(other));
        Assert.Equal(CommitResult.Committed, await bench.Commit(again));
    }

    [Fact]
    public async Task A_ticket_is_good_for_as_long_as_its_caller_has_patience_whatever_the_callers_clock_says()
    {
        var bench = await JobBench.Start();
        var begun = await bench.Begin("a", seconds: 3);
        Assert.Equal(bench.Clock.GetUtcNow().AddSeconds(3), begun.Ticket!.ExpiresAt);
        var forged = begun.Ticket with { ExpiresAt = DateTimeOffset.MaxValue };
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(CommitResult.Void, await bench.Commit(forged)); // the job goes by what it noted itself
    }
}
