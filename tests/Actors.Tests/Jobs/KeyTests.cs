namespace Feedback.Actors.Tests;

/// <summary>Requirement row 30: idempotency keys, per person and job, kept 24 hours.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task The_same_key_with_the_same_content_gives_the_first_answer()
    {
        var bench = await JobBench.Start();
        var first = await bench.Judge("a", key: "k");
        bench.Truth++; // the key stands above a changed basis
        var begun = await bench.Begin("a", key: "k");
        Assert.Equal((BeginKind.Known, first), (begun.Kind, begun.Verdict));
    }

    [Fact]
    public async Task A_key_with_other_content_is_refused()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", key: "k");
        Assert.Equal(BeginKind.KeyReused, (await bench.Begin("b", key: "k")).Kind);
        Assert.Equal(1, bench.State.Assignment.AttemptsUsed);
    }

    [Fact]
    public async Task A_key_is_kept_24_hours_and_no_longer()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", key: "k");
        bench.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Equal(BeginKind.KeyReused, (await bench.Begin("b", key: "k")).Kind);
        bench.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("1-2", (await bench.Judge("b", key: "k")).Id);
        Assert.Equal(["b"], bench.State.Keys.Select(used => used.Digest));
    }

    [Fact]
    public async Task A_key_belongs_to_one_person()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", key: "k");
        Assert.Equal("staff-1", (await bench.Judge("b", person: JobBench.Staff, key: "k", exempt: true)).Id);
        Assert.Equal(BeginKind.KeyReused, (await bench.Begin("b", key: "k")).Kind);
    }

    [Fact]
    public async Task A_key_of_an_earlier_assignment_still_refuses_other_content_and_gives_its_first_answer()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", key: "k");
        await bench.Assign(JobBench.Bob);
        await bench.Assign(JobBench.Ann);
        Assert.Equal(BeginKind.KeyReused, (await bench.Begin("b", key: "k")).Kind);
        var again = await bench.Begin("a", key: "k");
        Assert.Equal((BeginKind.Known, "1-1"), (again.Kind, again.VerdictId));
    }

    [Fact]
    public async Task A_new_key_on_known_content_is_kept_too()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a");
        Assert.Equal(BeginKind.Known, (await bench.Begin("a", key: "k")).Kind);
        bench.Restart();
        Assert.Equal(BeginKind.KeyReused, (await bench.Begin("b", key: "k")).Kind);
    }

    [Fact]
    public async Task A_key_of_a_validation_without_a_verdict_is_free()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a", key: "k");
        await bench.Job.Withdraw(ticket);
        Assert.Equal("1-1", (await bench.Judge("b", key: "k")).Id);
    }

    [Fact]
    public async Task A_commit_that_was_taken_back_frees_its_key()
    {
        var bench = await JobBench.Start();
        var ticket = await bench.Granted("a", key: "k");
        await bench.Commit(ticket);
        Assert.True(await bench.Job.Withdraw(ticket));
        Assert.Equal("1-1", (await bench.Judge("b", key: "k")).Id);
    }

    [Fact]
    public async Task Only_so_many_keys_are_kept_and_the_oldest_go_first()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", key: "k0");
        for (var i = 1; i <= ValidationRules.KeysKept; i++) await bench.Begin("a", key: $"k{i}");
        Assert.Equal(ValidationRules.KeysKept, bench.State.Keys.Length);
        Assert.Equal("k1", bench.State.Keys[0].Key);
    }

    [Fact]
    public async Task A_repeated_key_is_noted_once()
    {
        var bench = await JobBench.Start();
        await bench.Judge("a", key: "k");
        var writes = bench.Store.Writes;
        await bench.Begin("a", key: "k");
        Assert.Single(bench.State.Keys);
        Assert.Equal(writes, bench.Store.Writes);
    }
}
