using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Xunit.Abstractions;

namespace Feedback.Gateway.Tests;

/// <summary>Broken bodies at every endpoint that takes one. As many as <c>FEEDBACK_TEST_FUZZ</c> says.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Senders = 8;
    /// <summary>Bytes; most of it is garbage that the collector has not needed to look at.</summary>
    private const long MemoryBound = 2_500_000_000;


    private static readonly string[] Ids = ["%20", "%00", "..", "a%2Fb", "%C3%A9", "%FF", new string('x', 129), new string('x', 5000), "-", "null", "1-1"];

    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly ConcurrentQueue<string> _wrong = new();

    [Fact]
    public async Task Broken_bodies_give_no_server_error_and_memory_stays_bounded()
    {
        var count = Seeds.Number("FEEDBACK_TEST_FUZZ", 20_000);
        output.WriteLine($"seed {Seeds.Seed}");
        await using var gateway = await RunningGateway.Start(("Feedback__Embedded__Durability", "ProcessDeath"), ("Feedback__Validation__Timeout", "00:00:05"));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Send(gateway, sender, count / Senders)));
        output.WriteLine($"{count} bodies in {watch.Elapsed.TotalSeconds:F1} s: {string.Join(", ", _statuses.OrderBy(entry => entry.Key).Select(entry => $"{entry.Value} × {entry.Key}"))}");
        await Huge(gateway);
        output.WriteLine($"memory now {gateway.Process.Memory >> 20} MiB, at most {gateway.Process.PeakMemory >> 20} MiB");

        foreach (var kind in _wrong.GroupBy(what => what.Split(' ')[2] + what.Split(' ')[0])) output.WriteLine($"{kind.Count()} × {kind.First()}");
        Assert.True(_wrong.IsEmpty, string.Join('\n', _wrong.Take(3)));
        Assert.InRange(gateway.Process.PeakMemory, 0, MemoryBound);
        Assert.All((int[])[200, 400, 404], status => Assert.True(_statuses.ContainsKey(status), $"{status} never came"));
        Assert.DoesNotContain("fail:", gateway.Process.Output, StringComparison.Ordinal);
        var world = await World.Make(gateway.Platform, "afterwards");
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(4))).Expect(200);
    }

    private async Task Send(RunningGateway gateway, int sender, int count)
    {
        var random = new Random(Seeds.Seed + sender);
        var mutations = new Mutations(random);
        var world = await World.Make(gateway.Platform, $"fuzz-{sender}", attempts: 1_000_000);
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        var targets = Targets(world).Select(target => (target.Method, target.Path, Body: Client.Bytes(target.Body))).ToList();
        for (var n = 0; n < count; n++)
        {
            var (method, path, body) = targets[random.Next(targets.Count)];
            if (random.Next(20) == 0) path = path.Replace(random.Next(2) == 0 ? world.Job : world.Name, Ids[random.Next(Ids.Length)], StringComparison.Ordinal);
            var caller = random.Next(4) switch { 0 => gateway.Person(World.Worker), 1 => gateway.Platform, 2 => gateway.Person(World.Boss, "staff"), _ => gateway.Admin };
            await Try(caller, method, path, mutations.Of(body), random);
        }
    }

    private async Task Try(Client caller, HttpMethod method, string path, byte[] body, Random random)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(random.Next(50) == 0 ? "text/plain" : "application/json");
        if (random.Next(50) == 0) content.Headers.TryAddWithoutValidation("Content-Encoding", random.Next(4) switch { 0 => "gzip", 1 => "br", 2 => "zstd", _ => "deflate" });
        (string, string)[] headers = random.Next(10) == 0 ? [("Idempotency-Key", $"{random.Next(100)}")] : random.Next(10) == 0 ? [("If-Match", "\"7\"")] : [];
        try
        {
            var answer = await caller.Send(method, path, content, headers);
            _statuses.AddOrUpdate(answer.Status, 1, (_, n) => n + 1);
            if (answer.Status >= 500) Wrong($"{answer.Status} {answer.Text}", method, path, body);
            else if (answer.Status >= 400 && answer.Headers.GetValueOrDefault("Content-Type") != "application/problem+json" && !path.Contains("%00", StringComparison.Ordinal)) Wrong($"{answer.Status} is no problem document", method, path, body);
        }
        catch (HttpRequestException broken)
        {
            Wrong(broken.ToString(), method, path, body);
        }
    }

    private void Wrong(string what, HttpMethod method, string path, byte[] body) =>
        _wrong.Enqueue($"{method} {path}: {what}\n{Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 2000)))}");

    /// <summary>Arrays that fill a body up to its limit of 32 MiB.</summary>
    private async Task Huge(RunningGateway gateway)
    {
        var world = await World.Make(gateway.Platform, "huge");
        var watch = Stopwatch.StartNew();
        string[] items = ["0,", "[],", "{},", "null,", "\"\",", "1e999,", "{\"frame\":0,\"width\":1,\"height\":1},", "{\"type\":\"rectangle\",\"frame\":0,\"label_id\":1,\"points\":[1,2,3,4]},"];
        var none = new Random(0);
        for (var i = 0; i < items.Length; i++)
        {
            var list = "[" + new StringBuilder().Insert(0, items[i], 30_000_000 / items[i].Length).Append("0]");
            await Try(gateway.Person(World.Worker), HttpMethod.Post, $"{world.JobPath}/validations", Encoding.UTF8.GetBytes($"{{\"annotations\":{{\"shapes\":{list}}}}}"), none);
            var (method, path, body) = (i % 4) switch
            {
                0 => (HttpMethod.Put, $"{world.TaskPath}/ground_truth", $"{{\"stage\":\"acceptance\",\"state\":\"completed\",\"mode\":\"gt\",\"validation_frames\":{list},\"annotations\":{{}}}}"),
                1 => (HttpMethod.Patch, $"{world.TaskPath}/quality/settings", $"{{\"iou_threshold\":{list}}}"),
                2 => (HttpMethod.Put, world.TaskPath, $"{{\"name\":\"x\",\"labels\":[],\"frames\":{list}}}"),
                _ => (HttpMethod.Put, world.JobPath, $"{{\"task_id\":\"huge\",\"frames\":{list}}}"),
            };
            await Try(gateway.Admin, method, path, Encoding.UTF8.GetBytes(body), none);
        }

        var zeros = "[" + new StringBuilder().Insert(0, "-1,", 10_000_000).Append("-1]");
        await Try(gateway.Admin, HttpMethod.Put, world.JobPath, Encoding.UTF8.GetBytes($"{{\"task_id\":\"huge\",\"frames\":{zeros}}}"), none);
        var frames = "[" + new StringBuilder().Insert(0, "1,", 5_000_000).Append("1]");
        await Try(gateway.Admin, HttpMethod.Put, $"{world.TaskPath}/ground_truth", Encoding.UTF8.GetBytes($"{{\"stage\":\"acceptance\",\"state\":\"completed\",\"mode\":\"gt\",\"validation_frames\":{frames},\"disabled_frames\":{frames.Replace('1', '2')},\"annotations\":{{}}}}"), none);
        output.WriteLine($"18 bodies of up to 30 MB in {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static IEnumerable<(HttpMethod Method, string Path, object Body)> Targets(World world) =>
    [
        (HttpMethod.Put, world.TaskPath, World.TaskBody(world.Name)),
        (HttpMethod.Patch, $"{world.TaskPath}/quality/settings", new { inherit = false, iou_threshold = 0.5, target_metric = "recall", max_validations_per_job = 1_000_000, compare_groups = true }),
        (HttpMethod.Patch, $"/v1/projects/{world.Name}/quality/settings", new { oks_sigma = 0.1, disclosure = "hints" }),
        (HttpMethod.Put, $"{world.TaskPath}/ground_truth", World.Truth(4)),
        (HttpMethod.Put, world.JobPath, World.JobBody(world.Name)),
        (HttpMethod.Patch, world.JobPath, new { stage = "annotation", state = "in progress", assignee = World.Worker }),
        (HttpMethod.Put, $"{world.JobPath}/annotations", Rich()),
        (HttpMethod.Post, $"{world.JobPath}/validations", new { annotations = Rich(), timeout = 2 }),
        (HttpMethod.Post, $"{world.JobPath}/validations", new { annotations = Drawing.Hitting(2) }),
        (HttpMethod.Post, $"{world.JobPath}/validations/1-1/response", new { response = "agree", comment = "well" }),
    ];

    private static object Rich() => new
    {
        version = 1,
        tags = new[] { new { frame = 1, label_id = 1, group = 0, source = "manual", attributes = Array.Empty<object>() } },
        shapes = new object[]
        {
            Drawing.Gold(0),
            new { type = "polygon", frame = 1, label_id = 2, points = new[] { 1.5, 2, 30, 4, 50, 60 }, occluded = false, z_order = 1, rotation = 0.0, group = 1, attributes = Array.Empty<object>() },
            new { type = "mask", frame = 2, label_id = 1, points = new[] { 0, 4, 10, 10, 11, 11 } },
            new { type = "ellipse", frame = 3, label_id = 1, points = new[] { 50, 50, 60, 20 }, rotation = 30.0 },
            new { type = "polyline", frame = 3, label_id = 1, points = new[] { 1, 1, 20, 30, 40, 10 } },
            new { type = "points", frame = 3, label_id = 1, points = new[] { 5, 5, 6, 6 } },
        },
        tracks = new[] { new { frame = 0, label_id = 1, group = 0, source = "manual", attributes = Array.Empty<object>(), shapes = new[] { new { type = "rectangle", frame = 0, points = new[] { 1, 1, 20, 20 }, outside = false, occluded = false, z_order = 0, rotation = 0.0, attributes = Array.Empty<object>() } } } },
    };
}
