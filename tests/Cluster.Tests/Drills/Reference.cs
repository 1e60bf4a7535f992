using System.Text.Json.Nodes;

namespace Feedback.Cluster.Tests;

/// <summary>The verdicts and reports of the embedded host on the same documents in the same order.</summary>
/// <param name="verdicts">By document of the first attempt and attempt.</param>
internal sealed class Reference(IReadOnlyDictionary<(int First, int Attempt), (string Verdict, string Report)> verdicts)
{
    private const string Task = "reference";

    /// <summary>What names a verdict or says when it was made; everything else has to be equal.</summary>
    private static readonly string[] Names = ["job_id", "task_id", "created_at", "stale"];

    private static readonly Lazy<Task<Reference>> Made = new(Make);

    /// <summary>The one of all drills, made with the first.</summary>
    public static Task<Reference> Get() => Made.Value;

    /// <summary>Asks an embedded gateway of its own.</summary>
    private static async Task<Reference> Make()
    {
        var folder = Directory.CreateTempSubdirectory("feedback-reference-");
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var settings = Keys.Settings.ToDictionary(key => key.Key, key => key.Value);
        settings["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        settings["Feedback__Data"] = folder.FullName;
        using var http = new HttpClient { BaseAddress = address };
        var verdicts = new Dictionary<(int, int), (string, string)>();
        await using (new RunningProgram(Machine.GatewayProgram, settings))
        {
            await Until.True(async () => (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode, TimeSpan.FromSeconds(60), "the embedded gateway is ready");
            await World.Make(new Client(http, Keys.Platform), Task, Papers.Attempts);
            for (var job = 0; job < Papers.Count; job++)
            {
                (await new Client(http, Keys.Platform).Put($"/v1/jobs/{job}", World.JobBody(Task))).Expect(201);
                for (var attempt = 1; attempt <= Papers.Attempts; attempt++)
                {
                    var verdict = (await new Client(http, Keys.Platform, World.Worker).Validate($"{job}", Papers.Of(Papers.Number(job, attempt)))).Expect(200);
                    var report = (await new Client(http, Keys.Admin).Get($"/v1/jobs/{job}/validations/1-{attempt}/report")).Expect(200);
                    verdicts[(job, attempt)] = (Unnamed(verdict.Text), Unnamed(report.Text));
                }
            }
        }

        folder.Delete(recursive: true);
        return new Reference(verdicts);
    }

    /// <summary>Whether a verdict and its report are what the embedded host says.</summary>
    public bool Fits(HandedIn handed, string report) =>
        verdicts[(handed.JobNumber % Papers.Count, handed.Attempt)] == (Unnamed(handed.Body), Unnamed(report));

    private static string Unnamed(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        foreach (var name in Names) members.Remove(name);
        return members.ToJsonString();
    }
}
