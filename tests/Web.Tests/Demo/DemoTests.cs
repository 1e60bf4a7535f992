using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>What a newcomer opens first.</summary>
[Collection(OneSite.Name)]
public sealed class DemoTests(Site site)
{
    [WebFact]
    public async Task The_address_is_printed_and_the_page_asks_nobody_else()
    {
        Assert.Contains($"Open {site.Address}demo to annotate", site.Output, StringComparison.Ordinal);
        await using var tab = await Open();
        Assert.All(tab.Asked, address => Assert.StartsWith(site.Address.ToString(), address, StringComparison.Ordinal));
        Assert.Equal("", await tab.Barriers());
        Assert.Empty(tab.Wrong);
        await tab.Picture("demo");
    }

    [WebFact]
    public async Task Work_in_a_hurry_is_rejected_and_after_mending_it_with_the_mouse_accepted()
    {
        await using var tab = await Open();
        var page = tab.Page;
        await page.ClickAsync("#finish");
        var dialog = page.Locator("job-feedback dialog");
        await dialog.WaitForAsync();
        Assert.Contains("53 %", await dialog.InnerTextAsync(), StringComparison.Ordinal);
        await tab.Picture("dialog-rejected");
        await dialog.Locator("button[name=annotate]").ClickAsync();
        await page.GetByText("Go on annotating").WaitForAsync();

        await Drag(page, (335, 340), (335 + 90, 340 - 40)); // the box of the second car lies beside it
        await Drag(page, (335 + 90, 300), (335 + 90, 300));
        await page.SelectOptionAsync("#label", "person");
        await Drag(page, (560, 185), (602, 300)); // a person without a box
        await page.GetByRole(AriaRole.Button, new() { Name = "Picture 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the label of car 3" }).ClickAsync(); // a person called a car
        await page.SelectOptionAsync("#label", "car");
        await Drag(page, (430, 225), (590, 300));
        Assert.Equal("", await tab.Barriers());
        await page.ClickAsync("#finish");
        await dialog.WaitForAsync();
        Assert.Contains("Job accepted", await dialog.InnerTextAsync(), StringComparison.Ordinal);
        await dialog.Locator("button[name=close]").ClickAsync();
        await page.GetByText("stage acceptance, state completed").WaitForAsync();
        Assert.Empty(tab.Wrong);
    }

    [WebFact]
    public async Task A_box_is_selected_and_deleted()
    {
        await using var tab = await Open();
        var before = await tab.Page.Locator("#boxes li").CountAsync();
        await tab.Page.Locator("#canvas rect").First.ClickAsync();
        await tab.Page.Keyboard.PressAsync("Delete");
        Assert.Equal(before - 1, await tab.Page.Locator("#boxes li").CountAsync());
        Assert.Equal(before - 1, await tab.Page.Locator("#canvas rect").CountAsync());
    }

    /// <summary>The page with the job as it is at first.</summary>
    private async Task<Tab> Open()
    {
        (await site.Admin.Patch("/v1/jobs/street-1", new { assignee = (string?)null })).Expect(200);
        (await site.Admin.Patch("/v1/jobs/street-1", new { assignee = "demo-annotator", stage = "annotation", state = "in progress" })).Expect(200);
        var file = Path.Combine(Path.GetDirectoryName(Machine.Pages)!, "Demo", "street", "annotations.json");
        (await site.Admin.Put("/v1/jobs/street-1/annotations", await File.ReadAllBytesAsync(file))).Expect(204);
        var tab = await site.Open();
        await tab.Page.GotoAsync("/demo");
        await tab.Page.Locator("#boxes li").First.WaitForAsync();
        return tab;
    }

    /// <summary>Drags from one point of the picture to another, in its own pixels.</summary>
    private static async Task Drag(IPage page, (float X, float Y) from, (float X, float Y) to)
    {
        var box = (await page.Locator("#canvas").BoundingBoxAsync())!;
        (float X, float Y) At((float X, float Y) point) => (box.X + (point.X / 640 * box.Width), box.Y + (point.Y / 400 * box.Height));
        await page.Mouse.MoveAsync(At(from).X, At(from).Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(At(to).X, At(to).Y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }
}
