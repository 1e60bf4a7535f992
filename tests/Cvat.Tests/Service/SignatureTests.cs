using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Feedback.Cvat.Tests;

/// <summary>Nobody but the server is listened to.</summary>
[Collection(Stage.Name)]
public sealed class SignatureTests(Stage stage, ITestOutputHelper output)
{
    private static readonly byte[] Body = Recording.Webhook("update-job.finished.non-ascii");
    private static readonly string Right = CvatSignature.Sign(Body, Recording.Secret);

    public static TheoryData<string, string?, int> Tricks => new()
    {
        { "as it came", Right, 202 },
        { "upper-case hex", "sha256=" + Right["sha256=".Length..].ToUpperInvariant(), 202 },
        { "none", null, 401 },
        { "empty", "", 401 },
        { "truncated", Right[..^2], 401 },
        { "longer", Right + "00", 401 },
        { "without its prefix", Right["sha256=".Length..], 401 },
        { "another prefix", "sha1=" + Right["sha256=".Length..], 401 },
        { "upper-case prefix", "SHA256=" + Right["sha256=".Length..], 401 },
        { "no hex", "sha256=" + new string('z', 64), 401 },
        { "of another secret", CvatSignature.Sign(Body, "another-secret"), 401 },
        { "of another body", CvatSignature.Sign(Recording.Webhook("ping"), Recording.Secret), 401 },
        { "of the body as .NET writes it", CvatSignature.Sign(JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(Body)), Recording.Secret), 401 },
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task A_signature_is_taken_or_refused(string trick, string? signature, int status)
    {
        var answer = signature is null
            ? await stage.Post("/hooks/cvat/weak", Body)
            : await stage.Post("/hooks/cvat/weak", Body, (CvatSignature.Header, signature));
        Assert.Equal((trick, status), (trick, answer.Status));
    }

    [Fact]
    public async Task A_body_that_was_written_again_is_refused_with_the_signature_of_the_first()
    {
        var again = JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(Body));
        Assert.NotEqual(Body, again);
        Assert.Equal(401, (await stage.Post("/hooks/cvat/weak", again, (CvatSignature.Header, Right))).Status);
    }

    [Fact]
    public async Task A_connection_there_is_not_has_no_webhooks() => Assert.Equal(404, (await stage.Post("/hooks/cvat/nowhere", Body, (CvatSignature.Header, Right))).Status);

    [Fact]
    public async Task The_answer_comes_at_once_however_slow_the_server_is()
    {
        var server = stage.Next();
        server.World.Add(new Fault("/api/users/self") { Delay = TimeSpan.FromSeconds(2) });
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await server.Finish(57);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
        await server.Used(57, 1);
    }

    /// <summary>Most are refused for their signature; every fourth is signed anew after it was changed and so comes through to be read.</summary>
    [Fact]
    public async Task Mutated_webhooks_give_no_server_error_and_no_validation()
    {
        var server = stage.Next();
        var count = Seeds.Number("FEEDBACK_TEST_HOOKS", 10_000);
        output.WriteLine($"seed {Seeds.Seed}, {count} webhooks");
        var random = new Random(Seeds.Seed);
        var bodies = new[] { "update-job.finished", "update-job.finished.no-before-update", "update-job.finished.no-sender", "ping", "update-job.assignee-changed" }.Select(Recording.Webhook).ToList();
        var mutants = Enumerable.Range(0, count).Select(i => Mutate(bodies[i % bodies.Count], random, signsAnew: i % 4 == 0)).ToList();
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (mutant, _) =>
        {
            var answer = await stage.Post($"/hooks/cvat/{server.Name}", mutant.Body, (CvatSignature.Header, mutant.Signature));
            statuses.AddOrUpdate(answer.Status, 1, (_, times) => times + 1);
        });
        output.WriteLine(string.Join(", ", statuses.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}: {entry.Value}")));
        Assert.All(statuses.Keys, status => Assert.InRange(status, 200, 499));
        await server.Finish(29, sender: 7); // another job: once it is judged, what came before on that lane has been
        await server.Used(29, 1);
        Assert.Equal(0, await server.Used(57));
        Assert.Equal(0, server.World.Count("GET /api/jobs/57/annotations/"));
    }

    /// <summary>Changes a body. Signed anew it says something else than that job 57 was finished: such a thing would be true coming from the server.</summary>
    private static (byte[] Body, string Signature) Mutate(byte[] body, Random random, bool signsAnew)
    {
        var signature = CvatSignature.Sign(body, Recording.Secret);
        if (!signsAnew)
        {
            var changed = (byte[])body.Clone();
            for (var i = random.Next(1, 6); i > 0; i--) changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            if (changed.AsSpan().SequenceEqual(body)) changed[0] ^= 1;
            return random.Next(4) == 0 ? (changed[..random.Next(changed.Length)], signature) : (changed, signature);
        }

        var json = Encoding.UTF8.GetString(body);
        string[] pieces = ["null", "[]", "{}", "\"x\"", "-1", "1e400", "99999999999999999999", "true", "\"\\ud800\"", ""];
        var at = random.Next(json.Length);
        var broken = random.Next(3) switch
        {
            0 => json[..at] + pieces[random.Next(pieces.Length)] + json[at..],
            1 => json[..at],
            _ => json.Replace("\"id\": 57", $"\"id\": {pieces[random.Next(pieces.Length)]}", StringComparison.Ordinal).Replace("\"task_id\": 33", $"\"task_id\": {pieces[random.Next(pieces.Length)]}", StringComparison.Ordinal),
        };
        broken = broken.Replace("\"completed\"", "\"in progress\"", StringComparison.Ordinal).Replace("ping", "pinf", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(broken);
        return (bytes, CvatSignature.Sign(bytes, Recording.Secret));
    }
}
