namespace Feedback.Actors.Tests.Protection;

public sealed class GateTests
{
    private const string Share = """{"max_validations_per_job": 9, "min_objects_share": 0.8}""";

    [Fact]
    public void Fewer_objects_than_stated_are_not_judged()
    {
        var bench = new Bench("""{"max_validations_per_job": 9, "min_objects": 50}""");
        Assert.Equal(BeginKind.Incomplete, bench.Begin("a0", objects: 49).Kind);
        Assert.Equal(BeginKind.Granted, bench.Begin("a0", objects: 50).Kind);
    }

    [Fact]
    public void A_part_of_what_was_judged_before_is_not_judged()
    {
        var bench = new Bench(Share);
        bench.Judge("a0", objects: 100);
        Assert.Equal(BeginKind.Incomplete, bench.Begin("a1", objects: 79).Kind);
        Assert.Equal(BeginKind.Granted, bench.Begin("a1", objects: 80).Kind);
    }

    [Fact]
    public void A_part_of_what_somebody_else_was_judged_for_is_not_judged()
    {
        var bench = new Bench(Share);
        bench.Judge("a0", objects: 100);
        bench.Assign(JobBench.Bob);
        Assert.Equal(BeginKind.Incomplete, bench.Begin("b0", objects: 79).Kind);
    }

    [Fact]
    public async Task What_an_annotator_merely_saves_shuts_nobody_out()
    {
        var bench = await JobBench.Start();
        await bench.Job.SaveAnnotations("flood", JobBench.Ann, 10_000);
        Assert.Equal(0, bench.State.MostObjects);
        await bench.Job.SaveAnnotations("imported", null, 100);
        Assert.Equal(100, bench.State.MostObjects);
    }
}
