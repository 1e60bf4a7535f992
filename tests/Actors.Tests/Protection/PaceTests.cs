namespace Feedback.Actors.Tests.Protection;

public sealed class PaceTests
{
    private const string CoolDown = """{"max_validations_per_job": 9, "cool_down_seconds": 60}""";
    private const string Change = """{"max_validations_per_job": 9, "min_changed_objects": 3}""";

    [Fact]
    public void A_second_attempt_waits_for_the_cool_down_and_says_how_long()
    {
        var bench = new Bench(CoolDown);
        bench.Judge("a0");
        bench.Pass(20);
        var refused = bench.Begin("a1");
        Assert.Equal((BeginKind.CoolingDown, TimeSpan.FromSeconds(40)), (refused.Kind, refused.Wait));
        bench.Pass(40);
        Assert.Equal(BeginKind.Granted, bench.Begin("a1").Kind);
    }

    [Fact]
    public void Giving_a_job_up_and_getting_it_back_does_not_end_the_cool_down()
    {
        var bench = new Bench(CoolDown);
        bench.Judge("a0");
        bench.Assign(null);
        bench.Assign(JobBench.Ann);
        Assert.Equal(BeginKind.CoolingDown, bench.Begin("a1").Kind);
    }

    [Fact]
    public void Another_person_does_not_wait()
    {
        var bench = new Bench(CoolDown);
        bench.Judge("a0");
        bench.Assign(JobBench.Bob);
        Assert.Equal(BeginKind.Granted, bench.Begin("b0").Kind);
    }

    [Fact]
    public void Too_small_a_change_is_not_judged()
    {
        var bench = new Bench(Change);
        bench.Judge("a0", changed: 0);
        Assert.Equal(BeginKind.TooSimilar, bench.Begin("a1", changed: 2).Kind);
        Assert.Equal(BeginKind.Granted, bench.Begin("a1", changed: 3).Kind);
    }

    [Fact]
    public void A_change_is_counted_from_what_the_person_was_judged_for_through_all_assignments()
    {
        var bench = new Bench(Change);
        bench.Judge("a0");
        bench.Assign(null);
        bench.Assign(JobBench.Ann);
        Assert.Equal("a0", bench.ChangedSince);
        Assert.Equal(BeginKind.TooSimilar, bench.Begin("a1", changed: 2).Kind);
    }

    [Fact]
    public void The_same_work_is_judged_again_under_new_ground_truth()
    {
        var bench = new Bench(Change);
        bench.Judge("a0");
        bench.Truth = 2;
        Assert.Equal(BeginKind.Granted, bench.Begin("a0", changed: 0).Kind);
    }
}
