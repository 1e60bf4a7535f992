using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>The other pages of the console, each with what it is there for.</summary>
[Collection(OneSite.Name)]
public sealed class PagesTests(Site site)
{
    [WebTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_is_free_of_barriers_in_light_and_dark(ColorScheme scheme)
    {
        var world = await Worked($"pages-{scheme}".ToLowerInvariant());
        await using var desk = await Desk.As(site, Site.AdminKey, new BrowserNewContextOptions { ColorScheme = scheme });
        foreach (var (place, ready) in new[]
        {
            ("/", "td a"), ($"/tasks/{world.Name}", "td a"), ($"/tasks/{world.Name}/settings", ".field"), ($"/tasks/{world.Name}/validation", "td"),
            ($"/tasks/{world.Name}/annotators", "figure canvas"), ($"/tasks/{world.Name}/audit", "td"), ($"/jobs/{world.Job}/validations/1-2", ".chart canvas"), ("/live", "figure canvas"), ("/own", ".table"),
        })
        {
            await desk.Go(place);
            await desk.Page.Locator(ready).First.WaitForAsync();
            var barriers = await desk.Tab.Barriers();
            Assert.True(barriers.Length == 0, $"{place}: {barriers}");
        }

        Assert.Empty(desk.Tab.Wrong);
    }

    [WebFact]
    public async Task Annotators_are_shown_with_scores_over_time_attempts_and_what_they_confuse_again_and_again()
    {
        var world = await Worked("pages-people");
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/annotators");
        var row = Assert.Single(await desk.Rows("Annotators"));
        Assert.Equal([World.Worker, "1", "3", "1", "25.0 %", "3.0", "2"], row);
        await desk.Page.GetByRole(AriaRole.Img, new() { Name = $"Scores of {World.Worker} over time: 25.0 %, 25.0 %, 100.0 %" }).WaitForAsync();
        var confusions = await desk.Page.Locator("section[aria-labelledby=person] tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText))");
        Assert.Contains(["car", "bus", "2", "2"], confusions);
        await desk.Page.Locator("figure canvas").First.WaitForAsync();
        await desk.Tab.Picture("console-annotators");
    }

    [WebFact]
    public async Task The_validation_set_tells_disabled_frames_and_its_version()
    {
        var world = await World.Make(site.Admin, "pages-validation");
        var truth = System.Text.Json.Nodes.JsonNode.Parse(Client.Bytes(World.Truth(4)))!;
        truth["disabled_frames"] = new System.Text.Json.Nodes.JsonArray(2);
        await world.PutTruth(truth);
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/validation");
        Assert.Equal(["compared", "compared", "disabled", "compared"], (await desk.Rows("Validation frames")).Select(row => row[3]));
        Assert.Contains("Version\n2", await desk.Page.Locator("dl.facts").InnerTextAsync(), StringComparison.Ordinal);
        await desk.Tab.Picture("console-validation-set");
        var audit = (await site.Admin.Get($"{world.TaskPath}/audit")).Text;
        Assert.Contains("ground_truth_read", audit, StringComparison.Ordinal);
    }

    [WebFact]
    public async Task The_audit_log_has_the_newest_first_and_can_be_narrowed_down()
    {
        var world = await Worked("pages-audit");
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/audit");
        var rows = await desk.Rows("Audit log");
        Assert.Equal(rows.Select(row => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)).OrderDescending(), rows.Select(row => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)));
        await desk.Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("charge");
        Assert.Equal(["accepted", "rejected", "rejected"], (await desk.Rows("Audit log")).Select(row => row[7]));
        await desk.Tab.Picture("console-audit");
    }

    [WebFact]
    public async Task The_live_page_counts_what_happens_and_tells_causes_apart()
    {
        var world = await World.Make(site.Admin, "pages-live");
        await using var desk = await Desk.As(site, Site.AdminKey);
        await desk.Go("/live");
        var disabled = desk.Page.Locator("tr:has(> td:text-is('disabled')) td.number").First;
        await Assertions.Expect(disabled).ToHaveTextAsync("0");
        await world.Set(new { max_validations_per_job = 0 });
        (await site.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(204);
        await Assertions.Expect(disabled).ToHaveTextAsync("1");
        Assert.Matches(@"^0 of \d+$", await desk.Page.Locator("#cap").InnerTextAsync());
        await desk.Tab.Picture("console-live");
    }

    /// <summary>A world in which the annotator was rejected twice with the same confusion and then accepted.</summary>
    private async Task<World> Worked(string name)
    {
        var world = await World.Make(site.Admin, name);
        var worker = site.Person(World.Worker);
        (await worker.Validate(world.Job, Drawing.Of(Drawing.Gold(0), Drawing.Shape(1, 10, 10, label: 2)))).Expect(200);
        (await worker.Validate(world.Job, Drawing.Of(Drawing.Gold(0), Drawing.Shape(1, 12, 10, label: 2)))).Expect(200);
        (await worker.Validate(world.Job, Drawing.Hitting(4))).Expect(200);
        return world;
    }
}
