using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>Settings in the console.</summary>
[Collection(OneSite.Name)]
public sealed class SettingsTests(Site site)
{
    [WebFact]
    public async Task A_change_is_saved_only_by_Save_and_takes_effect_with_the_next_verdict()
    {
        var world = await World.Make(site.Admin, "settings-change");
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/settings");
        await Field(desk, "Target score").FillAsync("0.2");
        await desk.Page.GetByText("1 changed").WaitForAsync();
        Assert.Equal(0.7, await Threshold(world));
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await desk.Page.GetByText("Saved as version").WaitForAsync();
        Assert.Equal(0.2, await Threshold(world));
        await using var tab = await site.Open();
        var dialog = await Dialog.On(tab, world.Job);
        await dialog.Finish(Drawing.Hitting(1));
        Assert.Contains("Job accepted", await dialog.Text, StringComparison.Ordinal);
        Assert.Contains("20 %", await dialog.Text, StringComparison.Ordinal);
    }

    [WebFact]
    public async Task Refused_values_are_told_at_their_field_and_nothing_is_saved()
    {
        var world = await World.Make(site.Admin, "settings-refused");
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/settings");
        await Field(desk, "Least overlap (IoU)").FillAsync("2");
        await Field(desk, "Attempts", exact: true).FillAsync("many");
        await Field(desk, "Pause").FillAsync("60");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await desk.Page.GetByText("Must be a number from 0 to 1.").WaitForAsync();
        Assert.Equal("true", await Field(desk, "Least overlap (IoU)").GetAttributeAsync("aria-invalid"));
        Assert.Contains("whole number", await desk.Page.Locator("#setting-max_validations_per_job-wrong").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Null(await Field(desk, "Pause").GetAttributeAsync("aria-invalid"));
        Assert.Equal(0, (double)(await site.Admin.Get($"{world.TaskPath}/quality/settings")).Expect(200)["cool_down_seconds"]!);
        Assert.Equal("", await desk.Tab.Barriers());
        await desk.Tab.Picture("console-settings-refused");
    }

    [WebFact]
    public async Task What_a_task_inherits_from_its_project_is_seen_and_can_be_left_and_taken_up_again()
    {
        var world = await World.Make(site.Admin, "settings-inherit");
        await world.PutTask("settings-project");
        (await site.Admin.Patch("/v1/projects/settings-project/quality/settings", new { iou_threshold = 0.55, max_validations_per_job = 7 })).Expect(200);
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/settings");
        Assert.Equal("0.55", await Field(desk, "Least overlap (IoU)").InputValueAsync());
        Assert.True(await Field(desk, "Least overlap (IoU)").IsDisabledAsync());
        Assert.Contains("Set in the project.", await desk.Page.Locator("#setting-iou_threshold-help").InnerTextAsync(), StringComparison.Ordinal);
        await desk.Tab.Picture("console-settings-inherited");
        await desk.Go("/projects/settings-project");
        Assert.Equal("0.55", await Field(desk, "Least overlap (IoU)").InputValueAsync());
        await desk.Tab.Picture("console-project");
        await desk.Go($"/tasks/{world.Name}/settings");
        await desk.Page.GetByRole(AriaRole.Switch, new() { NameRegex = new("Follow the settings") }).UncheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await desk.Page.GetByText("Saved as version").WaitForAsync();
        Assert.Equal(("0.4", "3"), (await Field(desk, "Least overlap (IoU)").InputValueAsync(), await Field(desk, "Attempts", exact: true).InputValueAsync()));
        Assert.Equal("", await desk.Tab.Barriers());
    }

    [WebFact]
    public async Task A_change_by_somebody_else_is_not_overwritten_unseen()
    {
        var world = await World.Make(site.Admin, "settings-race");
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/settings");
        await Field(desk, "Target score").FillAsync("0.5");
        await world.Set(new { target_metric_threshold = 0.9 });
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await desk.Page.GetByText("Somebody else has changed").WaitForAsync();
        Assert.Equal(0.9, await Threshold(world));
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Load them anew" }).ClickAsync();
        await Assertions.Expect(Field(desk, "Target score")).ToHaveValueAsync("0.9");
    }

    [WebFact]
    public async Task Every_setting_of_the_API_is_explained()
    {
        var world = await World.Make(site.Admin, "settings-all");
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/tasks/{world.Name}/settings");
        await desk.Page.Locator("form.settings .field").First.WaitForAsync();
        var shown = await desk.Page.Locator("form.settings .field [name]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.name)");
        var known = (await site.Admin.Get("/v1/quality/settings")).Expect(200).Json.AsArray().Select(field => (string)field!["name"]!);
        Assert.Equal(known.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.Equal(0, await desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Others" }).CountAsync());
        await desk.Tab.Picture("console-settings");
    }

    private static ILocator Field(Desk desk, string label, bool exact = false) => desk.Page.GetByLabel(label, new() { Exact = exact }).And(desk.Page.Locator("input, select"));

    private async Task<double> Threshold(World world) => (double)(await site.Admin.Get($"{world.TaskPath}/quality/settings")).Expect(200)["target_metric_threshold"]!;
}
