using Feedback.Gateway.Tests;

namespace Feedback.Web.Tests;

/// <summary>Each dialog and what each of its buttons does to the job, as the API tells it.</summary>
[Collection(OneSite.Name)]
public sealed class DialogTests(Site site)
{
    [WebFact]
    public async Task An_accepted_job_shows_a_full_green_ring_and_is_finished_by_Close()
    {
        var world = await World.Make(site.Admin, "dialog-accepted", objects: 8);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(8));
        Assert.Equal("accepted", await dialog.Box.GetAttributeAsync("class"));
        Assert.Equal("100 100", await dialog.Box.Locator(".arc").GetAttributeAsync("stroke-dasharray"));
        Assert.Contains("Target score", await dialog.Text, StringComparison.Ordinal);
        Assert.Equal(1, await dialog.Box.Locator("button").CountAsync());
        Assert.Equal("", await tab.Barriers());
        await tab.Picture("dialog-accepted");
        await dialog.Press("close");
        Assert.Equal("finish", await dialog.Next());
        Assert.Equal(("acceptance", "completed", World.Worker), await Standing(world));
        Assert.Empty(tab.Wrong);
    }

    [WebFact]
    public async Task A_rejected_job_counts_attempts_down_and_Re_annotate_reopens_it_with_the_comment_kept()
    {
        var world = await World.Make(site.Admin, "dialog-rejected", objects: 4);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        Assert.Equal("rejected", await dialog.Box.GetAttributeAsync("class"));
        var text = await dialog.Text;
        Assert.Contains("70 %", text, StringComparison.Ordinal);
        Assert.Contains("2 attempts remaining", text, StringComparison.Ordinal);
        Assert.Equal("", await tab.Barriers());
        await dialog.Box.Locator("summary").ClickAsync();
        await dialog.Box.Locator("textarea").FillAsync("The rules say nothing of trailers");
        await dialog.Press("annotate");
        Assert.Equal("reannotate", await dialog.Next());
        Assert.Equal(("annotation", "in progress", World.Worker), await Standing(world));
        var verdict = (await site.Admin.Get($"{world.JobPath}/validations/1-1")).Expect(200);
        Assert.Equal(("disagree", "The rules say nothing of trailers"), ((string?)verdict["response"], (string?)verdict["comment"]));

        await dialog.Finish(Drawing.Hitting(2));
        Assert.Contains("1 attempt remaining", await dialog.Text, StringComparison.Ordinal);
        await dialog.Press("annotate");
        Assert.Equal("reannotate", await dialog.Next());
        await dialog.Finish(Drawing.Hitting(1, 1));
        Assert.Equal("finally_rejected", await dialog.Box.GetAttributeAsync("class"));
        Assert.Equal(3, await world.Used());
    }

    [WebFact]
    public async Task Dismiss_gives_the_job_up()
    {
        var world = await World.Make(site.Admin, "dialog-dismiss", objects: 4);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        await dialog.Press("dismiss");
        Assert.Equal("finish", await dialog.Next());
        Assert.Null((await Standing(world)).Assignee);
    }

    [WebFact]
    public async Task A_finally_rejected_job_is_red_and_finished_by_Ok()
    {
        var world = await World.Make(site.Admin, "dialog-finally", attempts: 1, objects: 4);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        Assert.Equal("finally_rejected", await dialog.Box.GetAttributeAsync("class"));
        Assert.Equal(["ok"], await Buttons(dialog));
        Assert.Equal("", await tab.Barriers());
        await tab.Picture("dialog-finally-rejected");
        await dialog.Press("ok");
        Assert.Equal("finish", await dialog.Next());
        Assert.Equal("completed", (await Standing(world)).State);
        Assert.Equal("agree", (string?)(await site.Admin.Get($"{world.JobPath}/validations/1-1")).Expect(200)["response"]);
    }

    [WebFact]
    public async Task Where_the_task_takes_appeals_a_final_rejection_can_be_appealed_against_and_stays_for_staff()
    {
        var world = await World.Make(site.Admin, "dialog-appeal", attempts: 1, objects: 4);
        await world.Set(new { appeals = true });
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        Assert.Equal(["ok", "appeal"], await Buttons(dialog));
        await dialog.Box.Locator("summary").ClickAsync();
        await dialog.Box.Locator("textarea").FillAsync("The picture is black");
        await dialog.Press("appeal");
        Assert.Equal("finish", await dialog.Next());
        Assert.Equal(("annotation", "rejected", World.Worker), await Standing(world));
        var row = (await site.Admin.Get($"{world.TaskPath}/jobs")).Expect(200)["results"]![0]!["newest"]!;
        Assert.Equal(("disagree", "The picture is black"), ((string?)row["response"], (string?)row["comment"]));
    }

    [WebFact]
    public async Task Escape_answers_nothing_and_leaves_a_rejected_job_with_its_annotator()
    {
        var world = await World.Make(site.Admin, "dialog-escape", objects: 4);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("reannotate", await dialog.Next());
        Assert.Equal(("annotation", "rejected", World.Worker), await Standing(world));
        Assert.Null((string?)(await site.Admin.Get($"{world.JobPath}/validations/1-1")).Expect(200)["response"]);
    }

    [WebFact]
    public async Task The_same_work_finished_again_shows_the_same_verdict_and_what_is_left_to_do()
    {
        var world = await World.Make(site.Admin, "dialog-again", objects: 4);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        await dialog.Press("annotate");
        Assert.Equal("reannotate", await dialog.Next());
        await dialog.Finish(Drawing.Hitting(1));
        Assert.Equal(["annotate"], await Buttons(dialog));
        await dialog.Press("annotate");
        Assert.Equal("reannotate", await dialog.Next());
        Assert.Equal(1, await world.Used());
    }

    [WebFact]
    public async Task An_answer_that_does_not_get_through_keeps_the_dialog_open_until_it_does()
    {
        var world = await World.Make(site.Admin, "dialog-lost", objects: 4);
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        await tab.Page.RouteAsync("**/response", route => route.AbortAsync());
        await dialog.Press("dismiss");
        await dialog.Box.Locator("[role=alert]", new() { HasText = "could not be sent" }).WaitForAsync();
        Assert.Equal(World.Worker, (await Standing(world)).Assignee);
        await tab.Page.UnrouteAsync("**/response");
        await dialog.Press("dismiss");
        Assert.Equal("finish", await dialog.Next());
        Assert.Null((await Standing(world)).Assignee);
    }

    private static async Task<IReadOnlyList<string>> Buttons(Dialog dialog) =>
        await dialog.Box.Locator("button").EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.name)");

    private async Task<(string Stage, string State, string? Assignee)> Standing(World world)
    {
        var job = (await site.Admin.Get(world.JobPath)).Expect(200);
        return ((string)job["stage"]!, (string)job["state"]!, (string?)job["assignment"]!["assignee"]);
    }
}
