using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary><c>feedback cvat check</c>, through the program itself.</summary>
[Collection(Stage.Name)]
public sealed class CheckTests(Stage stage)
{
    private static readonly string Program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "CliProgram").Value!;

    [Fact]
    public async Task A_server_that_is_set_up_is_well()
    {
        var server = stage.Next();
        Register(server, "update:job", 202);
        var (code, text) = await Feedback(server.Name);
        Assert.Contains("CVAT 2.42.0", text, StringComparison.Ordinal);
        Assert.Contains("service account is admin1", text, StringComparison.Ordinal);
        Assert.Contains("Task 33 (task with honeypots): ground truth job 58 is ready.", text, StringComparison.Ordinal);
        Assert.Contains("3 validations per job, by the settings of project 17", text, StringComparison.Ordinal);
        Assert.Contains("ground truth job 41 is at stage annotation, state in progress", text, StringComparison.Ordinal);
        Assert.Contains("Webhook 9 (organization) tells of update:job", text, StringComparison.Ordinal);
        Assert.Equal((0, "Feedback can be given."), (code, text.TrimEnd().Split('\n')[^1]));
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        var server = stage.Next();
        server.World.ProjectSettings["max_validations_per_job"] = 0;
        foreach (var row in server.World.Settings.Values) row["max_validations_per_job"] = 0;
        var (code, text) = await Feedback(server.Name);
        Assert.Contains("In the quality settings of project 17, set Max validations per job above 0", text, StringComparison.Ordinal);
        Assert.Contains($"No webhook that the service account sees ends in /hooks/cvat/{server.Name}", text, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Register(server, "create:task", 202);
        Assert.Contains("does not tell of update:job", (await Feedback(server.Name)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_with_another_secret_is_noticed()
    {
        var server = stage.Next();
        Register(server, "update:job", 401);
        Assert.Contains("its secret is not the configured one", (await Feedback(server.Name)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone", 1, "does not answer")]
    [InlineData("wrong", 1, "does not know the service account's credentials")]
    [InlineData("weak", 1, "may not read what it has to")]
    [InlineData("nowhere", 2, "has no connection nowhere")]
    public async Task A_connection_that_does_not_work_is_told_from_one_that_is_not_there(string connection, int code, string text)
    {
        var said = await Feedback(connection);
        Assert.Contains(text, said.Text, StringComparison.Ordinal);
        Assert.Equal(code, said.Code);
        Assert.DoesNotContain("token-of-", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_of_ours_may_check()
    {
        var server = stage.Next();
        Assert.Equal(401, (await stage.Http.GetAsync(new Uri($"/v1/cvat/{server.Name}/check", UriKind.Relative))).StatusCode is var status ? (int)status : 0);
        Assert.Equal(404, (await new Gateway.Tests.Client(stage.Http, Keys.Platform).Get($"/v1/cvat/{server.Name}/check")).Status);
    }

    private static void Register(Server server, string happening, int last) => server.World.Webhooks.Add(new JsonObject
    {
        ["id"] = 9,
        ["type"] = "organization",
        ["target_url"] = $"https://feedback.example/hooks/cvat/{server.Name}",
        ["is_active"] = true,
        ["events"] = new JsonArray(happening),
        ["last_status"] = last,
    });

    private async Task<(int Code, string Text)> Feedback(string connection)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "cvat", "check", "--connection", connection, "--gateway", stage.Http.BaseAddress!.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FEEDBACK_KEY"] = Keys.Admin;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await output + await error);
    }
}
