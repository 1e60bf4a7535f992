using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>Who gets in, and what of the console they see.</summary>
[Collection(OneSite.Name)]
public sealed class SignInTests(Site site)
{
    [WebFact]
    public async Task A_wrong_key_is_refused_and_the_right_one_is_kept_in_the_tab_until_sign_out()
    {
        await using var tab = await site.Open();
        var page = tab.Page;
        await page.GotoAsync("/");
        await page.FillAsync("input[name=key]", "wrong-key");
        await page.ClickAsync("button[type=submit]");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "not known" }).WaitForAsync();
        Assert.Equal("", await tab.Barriers());
        await tab.Picture("console-sign-in");
        await page.FillAsync("input[name=key]", Site.AdminKey);
        await page.ClickAsync("button[type=submit]");
        await page.Locator("td a[href^='#/tasks/']").First.WaitForAsync();
        Assert.Equal("feedback-token=demo-key", await page.EvaluateAsync<string>("() => Object.entries(sessionStorage).map(entry => entry.join('=')).join() + Object.keys(localStorage).join() + document.cookie"));
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.Locator("input[name=key]").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => sessionStorage.length"));
    }

    [WebFact]
    public async Task An_annotator_sees_own_verdicts_and_no_staff_page_or_call()
    {
        var world = await World.Make(site.Admin, "console-annotator", objects: 3);
        var token = Token.For("console-worker", "annotator");
        await world.PutJob(assignee: "console-worker");
        (await site.Person("console-worker").Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        await using var desk = await Desk.As(site, token);
        var given = new List<string>();
        desk.Page.Response += (_, response) => { if (response.Status == 200 && response.Url.Contains("/v1/", StringComparison.Ordinal)) given.Add(new Uri(response.Url).AbsolutePath); };
        foreach (var place in new[] { "/", $"/tasks/{world.Name}", $"/tasks/{world.Name}/settings", $"/jobs/{world.Job}/validations/1-1", "/live", $"/projects/{world.Name}" })
        {
            await desk.Go(place);
            Assert.Equal("My jobs", await desk.Page.Locator("main h1").InnerTextAsync());
        }

        Assert.Equal([world.Job, "rejected", "rejected", "33 %", "70 %", "1", "2"], (await desk.Rows("My jobs")).Single().Take(7));
        Assert.Equal(["My jobs"], await desk.Page.Locator("nav[aria-label=Main] a").AllInnerTextsAsync());
        Assert.Equal(["/v1/me", "/v1/me/jobs", "/v1/tasks"], given.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("", await desk.Tab.Barriers());
        await desk.Tab.Picture("console-annotator");

        var staffCalls = new[]
        {
            $"tasks/{world.Name}", $"tasks/{world.Name}/jobs", $"tasks/{world.Name}/quality/settings", $"tasks/{world.Name}/quality/report", $"tasks/{world.Name}/quality/verdicts",
            $"tasks/{world.Name}/quality/ledger", $"tasks/{world.Name}/ground_truth", $"tasks/{world.Name}/audit", $"jobs/{world.Job}/validations/1-1/report", $"jobs/{world.Job}/validations/1-1/frames/0",
        };
        var statuses = await desk.Page.EvaluateAsync<int[]>(
            "async ([token, ...paths]) => Promise.all(paths.map(async path => (await fetch('/v1/' + path, { headers: { Authorization: 'Bearer ' + token } })).status))", new[] { token }.Concat(staffCalls).ToArray());
        Assert.All(statuses, status => Assert.Contains(status, new[] { 403, 404 }));
    }

    [WebFact]
    public async Task Staff_see_only_the_tasks_that_list_them()
    {
        await World.Make(site.Admin, "console-listed");
        (await site.Admin.Put("/v1/tasks/console-foreign", World.TaskBody("console-foreign", staff: "somebody-else"))).Expect(201);
        await using var desk = await Desk.AsBoss(site);
        await desk.Go("/");
        var names = (await desk.Rows("Tasks")).Select(row => row[0]).ToList();
        Assert.Contains("console-listed", names);
        await desk.Tab.Picture("console-tasks");
        Assert.DoesNotContain("console-foreign", names);
        await desk.Page.GotoAsync("/#/tasks/console-foreign");
        await desk.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.DoesNotContain("Live", await desk.Page.Locator("nav[aria-label=Main]").InnerTextAsync(), StringComparison.Ordinal);
    }
}
