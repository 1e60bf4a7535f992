using Feedback.Gateway.Tests;
using Microsoft.Playwright;

namespace Feedback.Web.Tests;

/// <summary>One job's report, and the picture of its frames.</summary>
[Collection(OneSite.Name)]
public sealed class ReportTests(Site site)
{
    private const string Green = "0,200,83";
    private const string Blue = "41,121,255";
    private const string Red = "255,23,68";
    private const string Blank = "244,244,244";

    [WebFact]
    public async Task The_overlay_shows_the_boxes_of_both_sides_where_they_are_and_lights_up_the_conflict_under_the_cursor()
    {
        var world = await World.Make(site.Admin, "report-overlay", objects: 1);
        await world.PutTruth(World.Truth(Named(Drawing.Shape(0, 100, 100), Drawing.Shape(0, 600, 600))));
        (await site.Person(World.Worker).Validate(world.Job, Named(Drawing.Shape(0, 300, 700), Drawing.Shape(0, 600, 600, label: 2)))).Expect(200);
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/jobs/{world.Job}/validations/1-1");
        var canvas = desk.Page.Locator("canvas").First;
        await canvas.WaitForAsync();
        Assert.Equal([["mismatching label", "error: lowers the score", "1"], ["missing annotation", "error: lowers the score", "1"], ["extra annotation", "error: lowers the score", "1"]],
            (await desk.Page.Locator("section:has(> h2:text('Conflicts by kind')) tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText))")).OrderByDescending(row => row[0] == "mismatching label").ThenByDescending(row => row[0]));

        Assert.Equal((Green, Blue, Blank), (await At(canvas, 100, 100), await At(canvas, 300, 750), await At(canvas, 150, 150)));
        await desk.Page.GetByLabel("Ground truth (2").UncheckAsync();
        Assert.Equal((Blank, Blue), (await At(canvas, 100, 100), await At(canvas, 300, 750)));
        await desk.Page.GetByLabel("Ground truth (2").CheckAsync();

        var box = (await canvas.BoundingBoxAsync())!;
        await desk.Page.Mouse.MoveAsync(box.X + (box.Width * 0.15f), box.Y + (box.Height * 0.15f));
        await desk.Page.GetByText("Ground truth: car, missing annotation").WaitForAsync();
        Assert.Equal(Red, await At(canvas, 100, 100));
        await desk.Page.Mouse.MoveAsync(box.X + (box.Width * 0.65f), box.Y + (box.Height * 0.65f));
        await desk.Page.GetByText("mismatching label").First.WaitForAsync();
        Assert.Equal(Red, await At(canvas, 600, 650));
        Assert.NotEqual(Red, await At(canvas, 100, 100));
        Assert.Equal("", await desk.Tab.Barriers());
        Assert.Empty(desk.Tab.Wrong);
    }

    [WebFact]
    public async Task The_confusion_matrix_is_a_heat_map_and_a_table_of_the_same_numbers()
    {
        var world = await World.Make(site.Admin, "report-matrix");
        (await site.Person(World.Worker).Validate(world.Job, Drawing.Of(Drawing.Gold(0), Drawing.Shape(1, 10, 10, label: 2)))).Expect(200);
        await using var desk = await Desk.AsBoss(site);
        await desk.Go($"/jobs/{world.Job}/validations/1-1");
        var chart = desk.Page.Locator(".chart canvas");
        await chart.First.WaitForAsync();
        Assert.True(await chart.EvaluateAllAsync<bool>("layers => layers.some(layer => new Set(layer.getContext('2d').getImageData(0, 0, layer.width, layer.height).data).size > 20)"));
        await desk.Page.GetByText("As a table").ClickAsync();
        var rows = await desk.Page.GetByRole(AriaRole.Region, new() { Name = "Confusion of labels" }).Locator("tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText))");
        Assert.Equal([["Annotated as", "car", "bus", "nothing"], ["car", "1", "0", "0"], ["bus", "1", "0", "0"], ["nothing", "2", "0", "0"]], rows);
        Assert.Empty(desk.Tab.Wrong);
    }

    [WebFact]
    public async Task The_report_of_the_demo_shows_its_picture_under_the_boxes()
    {
        (await site.Admin.Post("/v1/jobs/street-1/validations", null)).Expect(200);
        await using var desk = await Desk.As(site, Site.AdminKey);
        await desk.Go("/tasks/street");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "street-1" }).ClickAsync();
        var canvas = desk.Page.Locator(".overlay canvas");
        await canvas.WaitForAsync();
        await Until.True(async () => await At(canvas, 320, 20, 640) == "191,227,247", "the sky is drawn");
        Assert.Equal("", await desk.Tab.Barriers());
        await desk.Page.Locator(".conflicts button").First.HoverAsync();
        await desk.Tab.Picture("console-report");
        Assert.All(desk.Tab.Asked, address => Assert.StartsWith(site.Address.ToString(), address.Replace("blob:", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    /// <summary>A document whose objects have ids.</summary>
    private static System.Text.Json.Nodes.JsonNode Named(params object[] shapes)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(Client.Bytes(Drawing.Of(shapes)))!;
        var id = 0;
        foreach (var shape in document["shapes"]!.AsArray()) shape!["id"] = ++id;
        return document;
    }

    /// <summary>The colour of the picture at a point in the frame's own pixels.</summary>
    private static Task<string> At(ILocator canvas, double x, double y, int width = 1000) => canvas.EvaluateAsync<string>(
        "(canvas, [x, y, width]) => canvas.getContext('2d').getImageData(x * canvas.width / width, y * canvas.width / width, 1, 1).data.slice(0, 3).join(',')", new[] { x, y, width });
}
