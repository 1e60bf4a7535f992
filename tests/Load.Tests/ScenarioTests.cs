using Feedback.Load.Generation;
using Feedback.Load.Profiles;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Tests;

public sealed class ScenarioTests
{
    private static readonly World Small = new("world", new JobKit(JobShape.Small, 1), Tasks: 8, Jobs: 30);

    [Fact]
    public void Names_of_scenarios_and_profiles_are_unique()
    {
        Assert.Equal(ScenarioList.All.Length, ScenarioList.All.Select(kind => kind.Name).Distinct().Count());
        Assert.Equal(ProfileList.All.Length, ProfileList.All.Select(profile => profile.Name).Distinct().Count());
    }

    [Theory]
    [InlineData(200, null, EndKind.Served)]
    [InlineData(204, "overloaded", EndKind.Refused)]
    [InlineData(204, "timed_out", EndKind.Refused)]
    [InlineData(429, null, EndKind.Refused)]
    [InlineData(204, "disabled", EndKind.Failed)]
    [InlineData(204, null, EndKind.Failed)]
    [InlineData(404, null, EndKind.Failed)]
    [InlineData(500, null, EndKind.Failed)]
    [InlineData(503, null, EndKind.Failed)]
    internal void Only_no_place_no_time_and_too_many_are_refusals(int status, string? cause, EndKind kind) =>
        Assert.Equal(kind, Validated.Of(new Reply(status, cause, [])).Kind);

    [Fact]
    public async Task A_scenario_of_several_calls_ends_as_the_call_that_it_cannot_do_without()
    {
        var end = await Attempted.Run(new Asking(new Reply(204, "overloaded", [])), 0, CancellationToken.None);
        Assert.Equal(new Ended(EndKind.Refused, "204 overloaded"), end);
        Assert.Equal(EndKind.Failed, (await Attempted.Run(new Asking(new Reply(500, null, [])), 0, CancellationToken.None)).Kind);
    }

    [Fact]
    public void A_verdict_is_read_with_its_figures()
    {
        var answer = """{"id":"3-2","job_id":"57","verdict":"rejected","attempt":2,"score":0.25,"required_score":0.7,"hints":[]}"""u8.ToArray();
        Assert.Equal(new JudgedWork("3-2", "rejected", 2, 0.25, 0.7), JudgedWork.Of(new Reply(200, null, answer)));
    }

    [Fact]
    public void A_number_beyond_the_jobs_is_one_of_them_with_its_own_task_and_annotator()
    {
        Assert.Equal("world-3-11", Small.Job(11));
        Assert.Equal((Small.Job(11), Small.TaskOf(11), Small.Annotator(11)), (Small.Job(41), Small.TaskOf(41), Small.Annotator(41)));
    }

    [Fact]
    public void Jobs_are_handed_in_ten_times_and_then_never_again_where_there_are_enough()
    {
        var world = Small with { Jobs = 6000 };
        var turns = Enumerable.Range(0, 60_000).Select(number => world.InTurn(number)).ToArray();
        Assert.All(turns.CountBy(job => job), pair => Assert.Equal(10, pair.Value));
        Assert.Equal(Enumerable.Range(0, 2000).Select(job => (long)job), turns[..20_000].Distinct().Order());
    }

    [Fact]
    public async Task A_slow_body_is_whole_and_one_that_is_broken_off_is_not()
    {
        var (body, called) = (Enumerable.Range(0, 37).Select(i => (byte)i).ToArray(), false);
        Assert.Equal(body, await new TrickledContent(body, TimeSpan.Zero).ReadAsByteArrayAsync());
        using var half = new MemoryStream();
        await new TrickledContent(body, TimeSpan.Zero, sent: 5, () => called = true).CopyToAsync(half);
        Assert.Equal(body[..18], half.ToArray());
        Assert.True(called);
    }

    private sealed class Asking(Reply reply) : IScenario
    {
        public string Name => "asking";

        public Task<Ended> Run(long number, CancellationToken stop)
        {
            JudgedWork.Of(reply);
            return Task.FromResult(new Ended(EndKind.Served, "200"));
        }
    }
}
