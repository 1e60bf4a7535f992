namespace Feedback.Actors.Tests.Protection;

public sealed class PersonLimitTests
{
    private const string Settings = """{"max_validations_per_job": 3, "max_validations_per_person": 4}""";

    [Fact]
    public void Reassignment_does_not_give_back_what_a_person_has_used_up()
    {
        var bench = new Bench(Settings);
        for (var i = 0; i < 3; i++) bench.Judge($"a{i}");
        bench.Assign(JobBench.Bob);
        bench.Assign(JobBench.Ann);
        bench.Judge("a3");
        Assert.Equal(BeginKind.Exhausted, bench.Begin("a4").Kind);
    }

    [Fact]
    public void The_last_attempt_of_a_person_is_final_and_says_that_none_is_left()
    {
        var bench = new Bench(Settings);
        for (var i = 0; i < 3; i++) bench.Judge($"a{i}");
        bench.Assign(null);
        bench.Assign(JobBench.Ann);
        Assert.Equal(1, ProtectionRules.Remaining(bench.Job, JobBench.Ann, bench.Settings.Rules, bench.Truth));
        var last = bench.Judge("a3");
        Assert.Equal((Outcome.FinallyRejected, 0), (last.Outcome, last.AttemptsRemaining));
    }

    [Fact]
    public void Another_person_has_the_whole_limit()
    {
        var bench = new Bench(Settings);
        for (var i = 0; i < 3; i++) bench.Judge($"a{i}");
        bench.Assign(JobBench.Bob);
        Assert.Equal(2, bench.Judge("b0").AttemptsRemaining);
    }

    [Fact]
    public void Without_the_setting_a_new_assignment_begins_anew()
    {
        var bench = new Bench("""{"max_validations_per_job": 3}""");
        for (var i = 0; i < 3; i++) bench.Judge($"a{i}");
        bench.Assign(JobBench.Bob);
        bench.Assign(JobBench.Ann);
        Assert.Equal(2, bench.Judge("a3").AttemptsRemaining);
    }
}
