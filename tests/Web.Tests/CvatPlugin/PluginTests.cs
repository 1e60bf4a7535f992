using System.Text.Json;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>The plugin in a page that offers CVAT's plugin interface.</summary>
[Collection(OneSite.Name)]
public sealed class PluginTests(Site site)
{
    private const string Rq = "feedback:57:1:2:0123456789abcdef";

    [WebTheory]
    [InlineData("accepted", 2, "close", "completed")]
    [InlineData("rejected", 2, "annotate", "kept open")]
    [InlineData("rejected", 2, "dismiss", "completed")]
    [InlineData("rejected", 0, "ok", "completed")]
    public async Task A_verdict_is_shown_before_the_job_is_completed_and_its_button_decides(string status, int left, string button, string outcome)
    {
        await using var tab = await site.Open();
        var page = await CvatPage.Open(site, tab, Answers(Result(status, left)));
        await page.Finish();
        await page.Box.WaitForAsync();
        Assert.Contains(status == "accepted" ? "90 %" : "25 %", await page.Box.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Box.Locator("textarea").CountAsync()); // nobody would read it
        await page.Box.Locator($"button[name={button}]").ClickAsync();
        Assert.Equal(outcome, await page.Outcome());
        Assert.Equal(3, page.Asked.Count);
        Assert.Empty(tab.Wrong);
    }

    [WebTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_registered_whether_it_comes_before_or_after_CVAT_is_ready(bool pluginFirst)
    {
        await using var tab = await site.Open();
        var page = await CvatPage.Open(site, tab, Answers(Result("accepted", 2)), pluginFirst);
        Assert.Equal("Job feedback", await tab.Page.EvaluateAsync<string>("() => window.plugins.map((plugin) => plugin.name).join()"));
        await tab.Page.EvaluateAsync("() => window.plugins[0].destructor()");
        await page.Finish();
        Assert.Equal("completed", await page.Outcome());
        Assert.Empty(page.Asked);
    }

    [WebFact]
    public async Task The_request_carries_what_the_gateway_asks_of_pages_and_polls_until_it_is_finished()
    {
        await using var tab = await site.Open();
        var polls = 0;
        var page = await CvatPage.Open(site, tab, request => request.Url.Contains("/requests/", StringComparison.Ordinal) && ++polls < 3
            ? (200, new { status = "started", result_id = (int?)null })
            : Answers(Result("rejected", 1))(request));
        await page.Finish();
        await page.Box.WaitForAsync();
        Assert.Equal(3, polls);
        var create = page.Asked[0];
        Assert.Equal(("POST", "1"), (create.Method, (await create.AllHeadersAsync())["x-feedback"]));
        Assert.Equal("""{"job_id":57,"timeout":20}""", create.PostData);
        Assert.Contains(Uri.EscapeDataString(Rq), page.Asked[1].Url, StringComparison.Ordinal);
    }

    [WebTheory]
    [InlineData("disabled")]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("404")]
    [InlineData("500")]
    [InlineData("not JSON")]
    [InlineData("a status nobody knows")]
    [InlineData("the request failed")]
    [InlineData("the request is gone")]
    [InlineData("no network")]
    public async Task Without_a_verdict_the_job_is_completed_without_a_dialog(string what)
    {
        await using var tab = await site.Open();
        var page = await CvatPage.Open(site, tab, request => what switch
        {
            "disabled" => (200, Result("disabled", null)),
            "not JSON" => (200, "<html>"),
            "no network" => null,
            "a status nobody knows" => Answers(Result("postponed", 1))(request),
            "the request failed" => request.Method == "POST" ? (202, new { rq_id = Rq }) : (200, new { status = "failed" }),
            "the request is gone" => request.Method == "POST" ? (202, new { rq_id = Rq }) : (404, new { detail = "gone" }),
            _ => (int.Parse(what, System.Globalization.CultureInfo.InvariantCulture), new { detail = "refused" }),
        });
        await page.Finish();
        Assert.Equal("completed", await page.Outcome());
        Assert.Equal(0, await page.Box.CountAsync());
    }

    [WebFact]
    public async Task Without_the_dialog_element_the_job_is_completed()
    {
        await using var tab = await site.Open();
        var page = await CvatPage.Open(site, tab, Answers(Result("rejected", 2)));
        await tab.Page.RouteAsync("**/feedback/element/**", route => route.FulfillAsync(new RouteFulfillOptions { Status = 502 }));
        await page.Finish();
        Assert.Equal("completed", await page.Outcome());
    }

    [WebFact]
    public async Task A_ground_truth_job_is_finished_without_asking()
    {
        await using var tab = await site.Open();
        var page = await CvatPage.Open(site, tab, Answers(Result("rejected", 2)), type: "ground_truth");
        await page.Finish();
        Assert.Equal("completed", await page.Outcome());
        Assert.Empty(page.Asked);
    }

    private static Func<IRequest, (int, object)?> Answers(object result) => request =>
        request.Method == "POST" ? (202, new { rq_id = Rq })
        : request.Url.Contains("/requests/", StringComparison.Ordinal) ? (200, new { status = "finished", result_id = 1825 })
        : (200, result);

    private static JsonElement Result(string status, int? left) => JsonSerializer.SerializeToElement(new
    {
        id = 1825,
        job_id = 57,
        attempt_number = 1,
        attempts_remaining = left,
        status,
        actual_score = status switch { "accepted" => 0.9, "rejected" => 0.25, _ => (double?)null },
        required_score = 0.7,
        target_metric = "accuracy",
        messages = (string[]?)null,
    });
}
