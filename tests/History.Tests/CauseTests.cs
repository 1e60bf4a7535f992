using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace Feedback.History.Tests;

/// <summary>Requirements rows 44 to 47: whatever is broken, an annotator gets the same 204 in time, and operators learn the cause.</summary>
public sealed class CauseTests(ITestOutputHelper output)
{
    private const double Timeout = 0.5; // seconds

    [Theory]
    [InlineData(Trouble.Slow)]
    [InlineData(Trouble.Blocked)]
    [InlineData(Trouble.Failing)]
    [InlineData(Trouble.Dead)]
    [InlineData(Trouble.ScorerFailing)]
    [InlineData(Trouble.ScorerHanging)]
    public async Task Whatever_fails_or_hangs_the_annotator_gets_the_same_bytes_and_operators_the_cause(Trouble trouble)
    {
        await using var gateway = await HostedGateway.Start();
        var world = await Prepare(gateway);
        gateway.Faults.Begin(trouble);
        var body = new { annotations = Drawing.Hitting(1, 1), timeout = Timeout };
        var watch = Stopwatch.StartNew();
        Assert.Equal("204\n\n\n", (await gateway.Person(World.Worker).Post($"{world.JobPath}/validations", body)).Seen);
        output.WriteLine($"{trouble}: {watch.ElapsedMilliseconds} ms");
        Assert.Equal("timed_out", (await gateway.ActingFor(World.Worker).Post($"{world.JobPath}/validations", body)).Expect(204).Cause);
        gateway.Faults.End();
        await Told(gateway, world, audited: trouble != Trouble.Dead); // a dead store does not even say which task it was
        await Until.True(() => Task.FromResult(gateway.Lines.Taken == 0), "the place is free again");
        Assert.Equal(2, (int)(await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1, 2))).Expect(200)["attempt"]!);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_ends_with_the_same_bytes_in_time()
    {
        await using var gateway = await HostedGateway.Start();
        var world = await Prepare(gateway);
        await world.Set(new { timeout_seconds = 1 });
        using var socket = new TcpClient();
        await socket.ConnectAsync(gateway.Http.BaseAddress!.Host, gateway.Http.BaseAddress.Port);
        var stream = socket.GetStream();
        var head = $"POST {world.JobPath}/validations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {Token.For(World.Worker)}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"annot";
        var watch = Stopwatch.StartNew();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line) lines.Add(line);
        output.WriteLine($"{watch.ElapsedMilliseconds} ms: {string.Join(" | ", lines)}");
        Assert.Equal(["HTTP/1.1 204 No Content"], lines.Where(line => !line.StartsWith("Date:", StringComparison.Ordinal) && line != "Connection: close"));
        await Told(gateway, world, audited: true);
        Assert.Equal(2, (int)(await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1, 2))).Expect(200)["attempt"]!);
    }

    [Fact]
    public async Task A_job_too_large_for_its_time_is_refused_before_any_work()
    {
        await using var gateway = await HostedGateway.Start();
        var world = await Prepare(gateway);
        await world.Set(new { timeout_seconds = 3 });
        var many = Drawing.Of([.. Enumerable.Range(0, 30_000).Select(n => Drawing.Shape(n % World.ValidationFrames, 10 + (n % 7), 10 + (n % 11)))]);
        await world.PutTruth(World.Truth(many));
        var body = Client.Bytes(new { annotations = many, timeout = 3.0 });
        await Until.True(async () => (await gateway.ActingFor(World.Worker).Post($"{world.JobPath}/validations", body)).Expect(204).Cause == "too_large", "the ground truth is prepared");
        var watch = Stopwatch.StartNew();
        Assert.Equal("204\n\n\n", (await gateway.Person(World.Worker).Post($"{world.JobPath}/validations", body)).Seen);
        output.WriteLine($"refused after {watch.ElapsedMilliseconds} ms of 3,000");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3); // answered before its time was over, on however busy a machine
        Assert.Equal(1, await world.Used());
        Assert.Contains("feedback_validations_total{result=\"too_large\"} 2", (await gateway.Admin.Get("/metrics")).Text, StringComparison.Ordinal);
    }

    private static async Task<World> Prepare(HostedGateway gateway)
    {
        var world = await World.Make(gateway.Platform, "cause");
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1, 0))).Expect(200);
        return world;
    }

    private static async Task Told(HostedGateway gateway, World world, bool audited)
    {
        Assert.Contains("feedback_validations_total{result=\"timed_out\"}", (await gateway.Admin.Get("/metrics")).Text, StringComparison.Ordinal);
        if (audited)
        {
            await Until.True(async () => (await gateway.Admin.Get($"{world.TaskPath}/audit?limit=1000")).Expect(200)["results"]!.AsArray()
                .Any(line => (string?)line!["kind"] == "unavailable" && (string?)line["cause"] == "timed_out"), "the audit record names the cause");
        }
    }
}
