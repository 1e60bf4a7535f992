using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Feedback.Gateway;

/// <summary>A newcomer's first minute: recorded tasks in a scratch database, their verdicts, and one call to try.</summary>
internal static class Demo
{
    /// <summary>The admin key of the demo, which listens on loopback only.</summary>
    private const string Key = "demo-key";

    /// <summary>The key of the annotator on the demo page, who may do what annotators may.</summary>
    private const string AnnotatorKey = "demo-annotator-key";

    /// <summary>Setting that says this is a demo.</summary>
    public const string Switch = "Feedback:Demo";

    private static readonly int[] Tasks = [22, 23, 32, 33];

    /// <summary>Prepares a start with a scratch database and a known key.</summary>
    public static void UseDemo(this WebApplicationBuilder builder)
    {
        var scratch = Directory.CreateTempSubdirectory("feedback-demo-").FullName;
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? LoopbackRule.DefaultUrl;
        if (urls.Split(';').FirstOrDefault(url => !LoopbackRule.IsLoopback(url)) is { } outside)
            throw new InvalidOperationException($"{outside} is not a loopback address: the keys of a demo are known to everybody.");
        builder.WebHost.UseUrls(urls);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Feedback:Data"] = scratch,
            ["Feedback:Host"] = "embedded",
            ["Feedback:Auth:ApiKeys:0:Name"] = "demo",
            ["Feedback:Auth:ApiKeys:0:Key"] = Key,
            ["Feedback:Auth:ApiKeys:0:Roles:0"] = "admin",
            ["Feedback:Auth:ApiKeys:1:Name"] = DrawnTask.Annotator,
            ["Feedback:Auth:ApiKeys:1:Key"] = AnnotatorKey,
            [Switch] = "true",
            ["Logging:LogLevel:Feedback"] = "Warning",
        });
    }

    /// <summary>Loads the tasks through the API itself and prints what came out.</summary>
    public static async Task Run(WebApplication app)
    {
        var address = app.Urls.First();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        Console.WriteLine();
        Console.WriteLine($"{"task",-6}{"job",-6}{"objects",8}{"ground truth",14}{"valid",7}{"score",8}{"required",10}  verdict");
        foreach (var id in Tasks) await Load(http, new RecordedTask(RecordedTask.Folder, id));
        await Load(http);
        Console.WriteLine();
        Console.WriteLine("Recorded by a CVAT server (MIT, see Demo/recorded/ORIGIN.md). Ask for a verdict as the annotator would:");
        Console.WriteLine();
        Console.WriteLine($"curl -s -X POST {address}/v1/jobs/57/validations -H 'Authorization: Bearer {Key}' -H 'On-Behalf-Of: worker2'");
        Console.WriteLine();
        if (app.Services.GetRequiredService<PageFiles>().Absent is null)
        {
            Console.WriteLine($"Open {address}/demo to annotate and finish a job, and {address}/ for staff (key: {Key}).");
            Console.WriteLine();
        }
    }

    private static async Task Load(HttpClient http, RecordedTask task)
    {
        await Put(http, $"/v1/tasks/{task.Id}", task.Task());
        await Put(http, $"/v1/tasks/{task.Id}/ground_truth", task.GroundTruth());
        using (var settings = await http.PatchAsJsonAsync($"/v1/tasks/{task.Id}/quality/settings", new JsonObject { ["inherit"] = false, ["max_validations_per_job"] = 3 }))
            settings.EnsureSuccessStatusCode();
        foreach (var job in task.Jobs)
        {
            await Put(http, $"/v1/jobs/{job}", task.Job(job, "worker2"));
            await Put(http, $"/v1/jobs/{job}/annotations", task.Annotations(job));
            await Judge(http, task.Id, job);
        }
    }

    /// <summary>The task of the demo page, which a person works on: nobody judges it before.</summary>
    private static async Task Load(HttpClient http)
    {
        var task = new DrawnTask(DrawnTask.Folder);
        await Put(http, $"/v1/tasks/{DrawnTask.Id}", task.Task);
        await Put(http, $"/v1/tasks/{DrawnTask.Id}/ground_truth", task.GroundTruth);
        using (var settings = await http.PatchAsJsonAsync($"/v1/tasks/{DrawnTask.Id}/quality/settings", new JsonObject { ["max_validations_per_job"] = 3, ["disclosure"] = "hints" }))
            settings.EnsureSuccessStatusCode();
        await Put(http, $"/v1/jobs/{DrawnTask.Job}", DrawnTask.JobBody);
        await Put(http, $"/v1/jobs/{DrawnTask.Job}/annotations", task.Annotations);
    }

    /// <summary>Judged by staff, which uses up no attempt.</summary>
    private static async Task Judge(HttpClient http, string task, int job)
    {
        using var answer = await http.PostAsync($"/v1/jobs/{job}/validations", null);
        answer.EnsureSuccessStatusCode();
        if (answer.StatusCode == HttpStatusCode.NoContent)
        {
            Console.WriteLine($"{task,-6}{job,-6}{"",47}no feedback: {string.Join(",", answer.Headers.GetValues("Feedback-Unavailable"))}");
            return;
        }

        var verdict = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        var report = (await http.GetFromJsonAsync<JsonNode>($"/v1/jobs/{job}/validations/{verdict["id"]}/report"))!["summary"]!;
        Console.WriteLine(
            $"{task,-6}{job,-6}{(int)report["ds_count"]!,8}{(int)report["gt_count"]!,14}{(int)report["valid_count"]!,7}"
            + $"{(double)verdict["score"]!,8:0.###}{(double)verdict["required_score"]!,10:0.##}  {verdict["verdict"]}");
    }

    private static async Task Put(HttpClient http, string path, JsonNode body)
    {
        using var answer = await http.PutAsJsonAsync(path, body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"PUT {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
