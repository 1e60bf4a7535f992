namespace Feedback.Actors.Tests.Protection;

public sealed class AcceptanceTests
{
    private const string Stop = """{"max_validations_per_job": 9, "stop_at_acceptance": true}""";

    [Fact]
    public void After_an_acceptance_nothing_new_is_judged()
    {
        var bench = new Bench(Stop);
        Assert.Equal(8, bench.Judge("a0", 69).AttemptsRemaining);
        var accepted = bench.Judge("a1", 70);
        Assert.Equal((Outcome.Accepted, 0), (accepted.Outcome, accepted.AttemptsRemaining));
        Assert.Equal(BeginKind.Exhausted, bench.Begin("a2").Kind);
        Assert.Equal(BeginKind.Known, bench.Begin("a1").Kind);
    }

    [Fact]
    public void Getting_the_job_back_does_not_begin_anew()
    {
        var bench = new Bench(Stop);
        bench.Judge("a0", 70);
        bench.Assign(JobBench.Bob);
        bench.Judge("b0", 10);
        bench.Assign(JobBench.Ann);
        Assert.Equal(BeginKind.Exhausted, bench.Begin("a1").Kind);
        Assert.Equal(0, ProtectionRules.Remaining(bench.Job, JobBench.Ann, bench.Settings.Rules, bench.Truth));
    }

    [Fact]
    public void New_ground_truth_may_be_asked_about()
    {
        var bench = new Bench(Stop);
        bench.Judge("a0", 70);
        bench.Truth = 2;
        Assert.Equal(Outcome.Rejected, bench.Judge("a1", 10).Outcome);
        bench.Judge("a2", 20);
    }

    [Fact]
    public void Without_the_setting_an_accepted_person_may_ask_again()
    {
        var bench = new Bench("""{"max_validations_per_job": 9}""");
        bench.Judge("a0", 70);
        bench.Judge("a1", 10);
    }
}
