namespace Feedback.Actors.Tests;

/// <summary>Two activations of one job that do not know of each other, as a cluster has them while a silo is cut off: the store lets one of them write.</summary>
public sealed class SplitBrainTests
{
    private const string JobId = "1";
    private readonly TestClock _clock = new();
    private readonly SharedRow<JobState> _row = new();
    private readonly Dictionary<string, InMemory<AttemptState>> _attempts = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_attempts_with_one_number_the_one_that_was_charged_is_shown(bool firstWins)
    {
        var (one, other) = await Two();
        var (mine, theirs) = (await Begin(one, "a"), await Begin(other, "b"));
        Assert.Equal(mine.Number, theirs.Number);
        var (a, b) = (await Write(mine, valid: 1), await Write(theirs, valid: 2));
        var (winner, loser) = firstWins ? ((one, mine, a), (other, theirs, b)) : ((other, theirs, b), (one, mine, a));
        Assert.Equal(CommitResult.Committed, await winner.Item1.Commit(winner.Item2, winner.Item3));
        await Assert.ThrowsAsync<StoreConflictException>(() => loser.Item1.Commit(loser.Item2, loser.Item3));

        var job = _row.Stored!;
        var attempt = new Attempt(_attempts[job.AttemptOf(JobId, "1-1")!]);
        Assert.Equal((1, winner.Item3), (job.Assignment.AttemptsUsed, await attempt.Get()));
        Assert.Equal($"report of {winner.Item2.Digest}", System.Text.Encoding.UTF8.GetString((await attempt.Report())!));
    }

    [Fact]
    public async Task The_attempt_that_counts_is_still_known_when_the_job_went_to_somebody_else()
    {
        var (one, other) = await Two();
        var (mine, theirs) = (await Begin(one, "a"), await Begin(other, "b"));
        var (a, b) = (await Write(mine, valid: 1), await Write(theirs, valid: 2));
        await one.Commit(mine, a);
        await Assert.ThrowsAsync<StoreConflictException>(() => other.Commit(theirs, b));
        await one.Change(new JobChange(true, JobBench.Bob, null, null));
        var again = new Job(_row.Open(), _clock);
        Assert.Equal(a, await new Attempt(_attempts[(await again.Get())!.AttemptOf(JobId, "1-1")!]).Get());
    }

    [Fact]
    public async Task Tickets_of_activations_that_do_not_know_of_each_other_are_void_with_one_another()
    {
        var (one, other) = await Two();
        var (mine, theirs) = (await Begin(one, "a"), await Begin(other, "a"));
        Assert.NotEqual(mine.Token, theirs.Token);
        Assert.Equal(CommitResult.Void, await other.Commit(mine, await Write(mine, 1)));
        Assert.Equal(CommitResult.Committed, await other.Commit(theirs, await Write(theirs, 1)));
    }

    [Fact]
    public void An_attempt_from_before_tickets_were_noted_keeps_its_name()
    {
        var job = JobRules.Put(null, JobBench.Definition(), _clock.GetUtcNow())! with { History = ["1-1", "staff-2"] };
        Assert.Equal(("attempt/1/1/1", "attempt/1/staff/2", null), (job.AttemptOf(JobId, "1-1"), job.AttemptOf(JobId, "staff-2"), job.AttemptOf(JobId, "x")));
        job = job with { Tickets = job.Tickets.Add("1-1", 7).Add("staff-2", 8) };
        Assert.Equal(("attempt/1/1/1/7", "attempt/1/staff/2/8"), (job.AttemptOf(JobId, "1-1"), job.AttemptOf(JobId, "staff-2")));
    }

    private async Task<(Job One, Job Other)> Two()
    {
        await new Job(_row.Open(), _clock).Put(JobBench.Definition());
        return (new Job(_row.Open(), _clock), new Job(_row.Open(), _clock));
    }

    private static async Task<Ticket> Begin(Job job, string digest)
    {
        var begun = await job.Begin(new BeginRequest
        {
            Person = JobBench.Ann,
            Exempt = false,
            Digest = digest,
            Saves = true,
            Basis = new Basis("s", 1, 1, 1),
            Rules = new FeedbackRules { MaxValidationsPerJob = 3 },
            Configured = true,
            Patience = TimeSpan.FromSeconds(20),
            Name = Guid.NewGuid().ToString(),
        });
        Assert.Equal(BeginKind.Granted, begun.Kind);
        return begun.Ticket!;
    }

    private async Task<Verdict> Write(Ticket ticket, int valid)
    {
        var verdict = VerdictRules.Decide(ticket, TestSettings.Effective(1, "{}"), Disclosure.Score, new ScoringOutcome(null, valid, 10, []), _clock.GetUtcNow());
        var store = _attempts[ActorId.Attempt(JobId, ticket.Assignment, ticket.Number, ticket.Token)] = new InMemory<AttemptState>();
        Assert.True(await new Attempt(store).Write(ticket.Token, verdict, Packed.Pack(System.Text.Encoding.UTF8.GetBytes($"report of {ticket.Digest}"))));
        return verdict;
    }
}
