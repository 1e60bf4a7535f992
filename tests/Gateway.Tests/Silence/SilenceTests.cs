using System.Diagnostics;
using Xunit.Abstractions;

namespace Feedback.Gateway.Tests;

/// <summary>No feedback: one and the same answer to an annotator whatever the cause, which only credentials that may know are told.</summary>
public sealed class SilenceTests(NarrowGateway gateway, ITestOutputHelper output) : IClassFixture<NarrowGateway>
{
    private const int Margin = 250;

    [Fact]
    public async Task An_annotator_gets_the_same_bytes_and_headers_for_every_cause_and_a_platform_is_told_which()
    {
        var provoked = new List<(string Cause, Answer Annotator, Answer Platform, Answer Staff)>
        {
            await Quiet("disabled", world => world.Set(new { max_validations_per_job = 0 })),
            await Quiet("not_configured", world => world.PutTruth(World.Truth(4, state: "in progress"))),
            await Quiet("not_regular", world => world.PutJob(type: "consensus_replica")),
            await Quiet("nothing_to_compare", world => world.PutTruth(World.Truth(0)), Drawing.Of(Drawing.Shape(World.FreeFrame, 1, 1))),
            await TimedOut(),
            await Overloaded(),
        };
        foreach (var (cause, annotator, platform, staff) in provoked)
        {
            output.WriteLine($"{cause}: {annotator.Seen.ReplaceLineEndings(" ")}");
            Assert.Equal("204\n\n\n", annotator.Seen);
            Assert.Equal((204, 0, cause), (platform.Status, platform.Body.Length, platform.Cause));
            Assert.Equal((204, cause), (staff.Status, staff.Cause));
            Assert.Equal(cause == "overloaded", platform.Headers.ContainsKey("Retry-After"));
        }

        Assert.Single(provoked.Select(entry => entry.Annotator.Seen).Distinct());
        var metrics = (await gateway.Admin.Get("/metrics")).Text;
        Assert.All(provoked, entry => Assert.Contains($"feedback_validations_total{{result=\"{entry.Cause}\"}}", metrics, StringComparison.Ordinal));
        foreach (var (cause, _, _, _) in provoked) await Recorded($"/v1/tasks/silent-{cause.Replace('_', '-')}", cause);
    }

    [Fact]
    public async Task A_job_that_would_take_longer_than_its_time_is_refused_before_the_work_with_the_same_bytes()
    {
        var world = await World.Make(gateway.Platform, "too-large");
        Answer? refused = null;
        var late = 0;
        for (var objects = 12_000; refused?.Cause != "too_large"; objects *= 2)
        {
            Assert.True(objects < 100_000, "nothing was too large");
            var many = Drawing.Of([.. Enumerable.Range(0, objects).Select(n => Drawing.Shape(n % World.ValidationFrames, 10 + (n % 7), 10 + (n % 11)))]);
            await world.PutTruth(World.Truth(many));
            var body = new { annotations = many, timeout = 2.0 };
            do
            {
                var watch = Stopwatch.StartNew();
                refused = (await gateway.ActingFor(World.Worker).Post($"{world.JobPath}/validations", body)).Expect(200, 204);
                output.WriteLine($"{objects} objects: {refused.Status} {refused.Cause} after {watch.ElapsedMilliseconds} ms");
            }
            while (refused.Cause == "timed_out" && ++late < 20); // the ground truth is still being prepared
            if (refused.Cause == "too_large") Assert.Equal("204\n\n\n", (await gateway.Person(World.Worker).Post($"{world.JobPath}/validations", body)).Expect(204).Seen);
        }

        Assert.Contains("feedback_validations_total{result=\"too_large\"}", (await gateway.Admin.Get("/metrics")).Text, StringComparison.Ordinal);
        await Recorded(world.TaskPath, "too_large");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public async Task With_a_store_that_hangs_the_answer_comes_at_the_timeout_and_nothing_is_charged(double timeout)
    {
        var world = await World.Make(gateway.Platform, $"hangs-{timeout}");
        var worker = gateway.Person(World.Worker);
        (await worker.Validate(world.Job, Drawing.Hitting(1, 1))).Expect(200);
        using (gateway.Database.Hang())
        {
            var took = new List<double>();
            while (took.Count < 3 && took.All(late => late > (timeout * 1000) + Margin)) // other builds on this machine may hold it up once or twice
            {
                var watch = Stopwatch.StartNew();
                (await worker.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(1, 2), timeout })).Expect(204);
                took.Add(watch.Elapsed.TotalMilliseconds);
                output.WriteLine($"timeout {timeout} s, answered after {took[^1]:F0} ms");
            }

            Assert.InRange(took[^1], (timeout * 1000) - 20, (timeout * 1000) + Margin);
        }

        var again = await Until.Some(async () => await worker.Validate(world.Job, Drawing.Hitting(1, 2)) is { Status: 200 } answer ? answer : null, "the store is back");
        Assert.Equal(2, (int)again["attempt"]!);
        Assert.Equal(2, await world.Used());
    }

    [Fact]
    public async Task Where_there_is_no_place_the_refusal_comes_at_once()
    {
        var world = await World.Make(gateway.Platform, "no-place");
        await world.PutJob("no-place-2");
        using var hang = gateway.Database.Hang();
        var first = gateway.Person(World.Worker).Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(1), timeout = 4 });
        await Taken(world);
        var took = new List<double>();
        for (var n = 0; n < 100; n++)
        {
            var watch = Stopwatch.StartNew();
            (await gateway.Person(World.Worker).Validate("no-place-2", Drawing.Hitting(1, n))).Expect(204);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        output.WriteLine($"100 refusals for load: median {took[50]:F1} ms, 99th {took[98]:F1} ms");
        Assert.True(took[50] < 50, $"median {took[50]} ms");
        (await first).Expect(204);
    }

    private async Task<(string, Answer, Answer, Answer)> Quiet(string cause, Func<World, Task> change, object? document = null)
    {
        var world = await World.Make(gateway.Platform, $"silent-{cause.Replace('_', '-')}");
        await change(world);
        return (cause, await Ask(gateway.Person(World.Worker), world, document), await Ask(gateway.ActingFor(World.Worker), world, document), await Ask(gateway.Person(World.Boss, "staff"), world, document));
    }

    private async Task<(string, Answer, Answer, Answer)> TimedOut()
    {
        var world = await World.Make(gateway.Platform, "silent-timed-out");
        using var hang = gateway.Database.Hang();
        async Task<Answer> Soon(Client client) => (await client.Post($"{world.JobPath}/validations", new { annotations = Drawing.Hitting(1), timeout = 0.1 })).Expect(204);
        return ("timed_out", await Soon(gateway.Person(World.Worker)), await Soon(gateway.ActingFor(World.Worker)), await Soon(gateway.Person(World.Boss, "staff")));
    }

    private async Task<(string, Answer, Answer, Answer)> Overloaded()
    {
        var world = await World.Make(gateway.Platform, "silent-overloaded");
        await world.PutJob("silent-overloaded-2");
        using var hang = gateway.Database.Hang();
        var first = gateway.Person(World.Worker).Post("/v1/jobs/silent-overloaded-2/validations", new { annotations = Drawing.Hitting(1), timeout = 3 });
        await Taken(world);
        var answers = ("overloaded", await Ask(gateway.Person(World.Worker), world), await Ask(gateway.ActingFor(World.Worker), world), await Ask(gateway.Person(World.Boss, "staff"), world));
        (await first).Expect(204);
        return answers;
    }

    /// <summary>Waits until the one place of a task is taken.</summary>
    private async Task Taken(World world) => await Until.True(async () =>
    {
        var metrics = (await gateway.Admin.Get("/metrics")).Text;
        return metrics.Contains("feedback_validations_in_progress 1", StringComparison.Ordinal);
    }, $"the place of {world.Name} is taken");

    /// <summary>Waits until the audit record of a task names a cause, and no other; on a busy machine something may have taken too long besides.</summary>
    private async Task Recorded(string task, string cause) => await Until.True(
        async () => (await gateway.Admin.Get($"{task}/audit?limit=1000")).Expect(200)["results"]!.AsArray().Where(line => (string)line!["kind"]! == "unavailable")
            .Select(line => (string)line!["cause"]!).Where(named => named != "timed_out" || cause == "timed_out").Distinct().SequenceEqual([cause]), $"the audit record of {task} names {cause}");

    private static Task<Answer> Ask(Client client, World world, object? document = null) => client.Validate(world.Job, document ?? Drawing.Hitting(1));
}
