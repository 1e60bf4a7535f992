namespace Feedback.Gateway.Tests;

/// <summary>Lists of verdicts in pages.</summary>
[Collection(SharedGateway.Name)]
public sealed class PageTests(RunningGateway gateway)
{
    [Fact]
    public async Task Pages_go_on_from_the_cursor_newest_first_also_when_a_verdict_comes_in_between()
    {
        var world = await World.Make(gateway.Platform, "pages");
        for (var content = 1; content <= 5; content++) (await gateway.Admin.Validate(world.Job, Drawing.Hitting(1, content))).Expect(200);
        var (first, cursor) = await Page(world, "?limit=2");
        Assert.Equal(["staff-5", "staff-4"], first);
        (await gateway.Admin.Validate(world.Job, Drawing.Hitting(1, 6))).Expect(200);
        var (second, next) = await Page(world, $"?limit=2&cursor={cursor}");
        Assert.Equal(["staff-3", "staff-2"], second);
        var (third, end) = await Page(world, $"?limit=2&cursor={next}");
        Assert.Equal(["staff-1"], third);
        Assert.Null(end);
    }

    [Fact]
    public async Task Staff_see_the_verdicts_of_all_assignments_and_an_annotator_those_of_the_present_one()
    {
        var world = await World.Make(gateway.Platform, "all-pages");
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await gateway.Platform.Patch(world.JobPath, new { assignee = "next" })).Expect(200);
        (await gateway.Person("next").Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await gateway.Admin.Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        Assert.Equal(["staff-1", "2-1", "1-1"], (await Page(world, "")).Ids);
        var own = (await gateway.Person("next").Get($"{world.JobPath}/validations")).Expect(200)["results"]!.AsArray();
        Assert.Equal("2-1", (string)Assert.Single(own)!["id"]!);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?limit=many")]
    [InlineData("?cursor=nothing")]
    public async Task A_page_that_cannot_be_is_400(string query)
    {
        var world = await World.Make(gateway.Platform, "no-page");
        (await gateway.Admin.Get($"{world.JobPath}/validations{query}")).ExpectProblem(400, "invalid_request");
    }

    private async Task<(IEnumerable<string> Ids, string? Next)> Page(World world, string query)
    {
        var page = (await gateway.Admin.Get($"{world.JobPath}/validations{query}")).Expect(200);
        return (page["results"]!.AsArray().Select(verdict => (string)verdict!["id"]!), (string?)page["next"]);
    }
}
