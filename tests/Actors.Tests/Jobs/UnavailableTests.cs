namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 3 to 8, 24, 35: where there is no feedback, and in which order the causes come.</summary>
public sealed class UnavailableTests
{
    private static async Task Off(JobBench bench, Unavailable cause, bool exempt = false)
    {
        var begun = await bench.Begin("new content", exempt ? JobBench.Staff : JobBench.Ann, exempt: exempt);
        Assert.Equal((BeginKind.Unavailable, cause), (begun.Kind, begun.Cause!.Value));
        Assert.Null(begun.Ticket);
    }

    [Fact]
    public async Task A_limit_of_zero_switches_feedback_off_for_everybody()
    {
        var bench = await JobBench.Start();
        bench.Limit(0);
        await Off(bench, Unavailable.Disabled);
        await Off(bench, Unavailable.Disabled, exempt: true);
    }

    [Fact]
    public async Task A_limit_set_to_zero_after_attempts_is_off_and_not_exhausted()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        bench.Limit(0);
        await Off(bench, Unavailable.Disabled);
    }

    [Fact]
    public async Task Without_configured_ground_truth_there_is_no_feedback()
    {
        var bench = await JobBench.Start();
        bench.Configured = false;
        await Off(bench, Unavailable.NotConfigured);
        await Off(bench, Unavailable.NotConfigured, exempt: true);
    }

    [Fact]
    public async Task The_ground_truth_job_is_never_judged()
    {
        var bench = await JobBench.Start(JobType.GroundTruth);
        await Off(bench, Unavailable.NotRegular);
        bench.Set("""{"max_validations_per_job": 3, "validate_consensus_replicas": true}""");
        await Off(bench, Unavailable.NotRegular, exempt: true);
    }

    [Fact]
    public async Task A_consensus_replica_is_judged_only_where_the_settings_say_so()
    {
        var bench = await JobBench.Start(JobType.ConsensusReplica);
        await Off(bench, Unavailable.NotRegular);
        bench.Set("""{"max_validations_per_job": 3, "validate_consensus_replicas": true}""");
        Assert.Equal("1-1", (await bench.Judge("a")).Id);
    }

    [Fact]
    public async Task Switched_off_comes_before_not_configured_and_that_before_not_regular()
    {
        var bench = await JobBench.Start(JobType.GroundTruth);
        bench.Configured = false;
        await Off(bench, Unavailable.NotConfigured);
        bench.Limit(0);
        await Off(bench, Unavailable.Disabled);
    }

    [Fact]
    public async Task A_job_without_attempts_left_learns_that_feedback_is_off_first()
    {
        var bench = await JobBench.Start();
        bench.Limit(1);
        await bench.Judge("a");
        bench.Configured = false;
        await Off(bench, Unavailable.NotConfigured);
    }

    [Fact]
    public async Task Begin_of_a_job_that_is_not_there_is_not_found()
    {
        var begun = await new Job(new InMemory<JobState>(), new TestClock()).Begin(new BeginRequest
        {
            Person = "ann",
            Exempt = true,
            Digest = "a",
            Saves = true,
            Basis = new Basis("s", 1, 1, 1),
            Rules = new FeedbackRules { MaxValidationsPerJob = 1 },
            Configured = true,
            Patience = TimeSpan.MaxValue,
            Name = "r",
        });
        Assert.Equal(BeginKind.NotFound, begun.Kind);
    }
}
