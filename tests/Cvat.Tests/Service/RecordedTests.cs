using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>Jobs pulled from a server get the figures that very server had stored.</summary>
[Collection(Stage.Name)]
public sealed class RecordedTests(Stage stage)
{
    private static readonly string[] Counts = ["ds_count", "gt_count", "valid_count", "total_count"];
    private static readonly string[] Ratios = ["accuracy", "precision", "recall"];

    [Theory]
    [InlineData(29, 10)]
    [InlineData(30, 9)]
    [InlineData(54, 14)]
    [InlineData(56, 16)]
    [InlineData(57, 17)]
    public async Task A_job_has_the_figures_its_server_stored(int job, int report)
    {
        var server = stage.Next();
        var verdict = await server.Validate("admin1", job);
        var stored = Recording.Read($"recorded/quality-report.{report}.json")["summary"]!;
        var ours = await Summary(server, job);
        foreach (var count in Counts) Assert.Equal((count, (int)stored[count]!), (count, (int)ours[count]!));
        foreach (var ratio in Ratios) Assert.Equal((ratio, (double)stored[ratio]!), (ratio, (double)ours[ratio]!));
        Assert.Equal((double)stored["accuracy"]!, (double)verdict["actual_score"]!);
    }

    /// <summary>Computed before ellipses became a kind of their own and with merged groups written out as all pairs: near, not equal.</summary>
    [Fact]
    public async Task The_job_with_every_kind_of_shape_comes_near_what_an_older_server_stored()
    {
        var server = stage.Next();
        var verdict = await server.Validate("admin1", 27);
        var stored = Recording.Read("recorded/quality-report.12.json")["summary"]!;
        var ours = await Summary(server, 27);
        foreach (var count in Counts) Assert.InRange((int)ours[count]!, (int)stored[count]! - 2, (int)stored[count]! + 2);
        Assert.InRange((double)verdict["actual_score"]!, 0.44, 0.48);
    }

    [Theory]
    [InlineData(31, "nothing_to_compare")] // no validation frame
    [InlineData(38, "not_configured")] // ground truth is not ready
    [InlineData(39, "not_configured")]
    public async Task A_job_that_cannot_be_judged_is_disabled_and_costs_nothing(int job, string cause)
    {
        var server = stage.Next();
        var counted = $"feedback_validations_total{{result=\"{cause}\"}}";
        var before = await stage.Metric(counted);
        var answer = await server.Validate("worker2", job);
        Assert.Equal(("disabled", null), ((string)answer["status"]!, (double?)answer["actual_score"]));
        Assert.Equal((0, before + 1), (await server.Used(job), await stage.Metric(counted)));
    }

    private static async Task<JsonNode> Summary(Server server, int job) =>
        (await server.Admin.Get($"/v1/jobs/{server.Id(job)}/validations/staff-1/report")).Expect(200)["summary"]!;
}
