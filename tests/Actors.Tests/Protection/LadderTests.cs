namespace Feedback.Actors.Tests.Protection;

public sealed class LadderTests
{
    private const string Settings = """{"max_validations_per_job": 9, "ladder": true, "disclosure": "hints"}""";

    [Fact]
    public void A_score_that_is_not_better_by_a_step_shows_the_best_again_and_gives_no_hint()
    {
        var bench = new Bench(Settings);
        var told = new[] { 43, 45, 12, 49 }.Select((valid, i) => bench.Judge($"a{i}", valid)).ToArray();
        Assert.Equal([0.4, 0.4, 0.4, 0.4], told.Select(VerdictRules.Told));
        Assert.Equal([1, 0, 0, 0], told.Select(verdict => verdict.Hints.Length));
        var better = bench.Judge("b", 53);
        Assert.Equal((0.5, 1), (VerdictRules.Told(better), better.Hints.Length));
    }

    [Fact]
    public void A_person_climbs_on_after_getting_the_job_back()
    {
        var bench = new Bench(Settings);
        bench.Judge("a0", 43);
        bench.Assign(JobBench.Bob);
        Assert.Equal(0.1, VerdictRules.Told(bench.Judge("b0", 15)));
        bench.Assign(JobBench.Ann);
        Assert.Equal(0.4, VerdictRules.Told(bench.Judge("a1", 15)));
    }

    [Fact]
    public void A_rejected_score_never_shows_the_required_one()
    {
        var bench = new Bench(Settings);
        Assert.Equal(0.8, VerdictRules.Told(bench.Judge("a0", 85)));
        var worse = bench.Judge("a1", 20);
        Assert.Equal((Outcome.Rejected, 0.69), (worse.Outcome, VerdictRules.Told(worse)));
        Assert.Equal(0.9, VerdictRules.Told(bench.Judge("a2", 95)));
    }

    [Theory]
    [InlineData(0.07, 0.06)]
    [InlineData(0.29, 0.28)]
    [InlineData(0.705, 0.7)]
    [InlineData(1.0, 0.99)]
    public void The_hundredth_below_the_required_score_is_below_it(double required, double told)
    {
        var bench = new Bench(Settings);
        var verdict = bench.Judge("a0", 1) with { RequiredScore = required, ShownHundredths = 100 };
        Assert.Equal(told, VerdictRules.Told(verdict));
    }

    [Fact]
    public void New_ground_truth_begins_a_new_ladder()
    {
        var bench = new Bench(Settings);
        bench.Judge("a0", 43);
        bench.Truth = 2;
        Assert.Equal(0.1, VerdictRules.Told(bench.Judge("a1", 15)));
    }

    [Theory]
    [InlineData(10, 50)]
    [InlineData(16, 25)]
    [InlineData(50, 20)]
    [InlineData(150, 10)]
    [InlineData(1000, 5)]
    public void A_step_is_about_one_standard_error(int objects, int step)
    {
        var shown = Enumerable.Range(0, objects + 1).Select(valid => ProtectionRules.Climb(valid, objects, null)).Distinct().Order().ToArray();
        Assert.All(shown, value => Assert.Equal(0, value % step));
    }
}
