using System.Security.Cryptography;
using System.Text;

namespace Feedback.Operations.Tests;

/// <summary>State moves from the embedded host to a cluster and back, and the API tells of it as before.</summary>
[Collection(Composed.Name)]
public sealed class MovingTests(ComposedCluster cluster) : IDisposable
{
    private readonly Scratch _scratch = new();

    [ClusterFact]
    public async Task What_was_done_on_one_machine_goes_on_in_a_cluster_and_back_again()
    {
        var connection = await Database("moved");
        SortedDictionary<string, string> told;
        List<string> audit;
        await using (var embedded = await Host.Embedded(_scratch["data"]))
        {
            await History.Make(embedded.Api);
            told = await History.Tell(embedded.Api);
            audit = await History.Audit(embedded.Api);
            (await CommandLine.Feedback(null, "export", "--data", _scratch["data"], _scratch["live.jsonl"])).Done(); // while it runs
        }

        Assert.Contains(audit, line => line.Contains("charge", StringComparison.Ordinal));
        (await CommandLine.Feedback(null, "export", "--data", _scratch["data"], _scratch["one.jsonl"])).Done();
        Assert.Equal((await File.ReadAllLinesAsync(_scratch["live.jsonl"]))[1..^1], (await File.ReadAllLinesAsync(_scratch["one.jsonl"]))[1..^1]);
        (await CommandLine.Feedback(connection, "import", _scratch["one.jsonl"], "--cluster")).Done();
        await using (var moved = await Host.OnCluster(connection))
        {
            Assert.Equal(audit, await History.Audit(moved.Api));
            Assert.Equal(told, await History.Tell(moved.Api));

            // Attempts go on where they were, and what was judged there is not judged or charged again.
            Assert.Equal("1-1", (await moved.Api.Validate("plain-1", "anna", Documents.Wrong(1), "key-1")).Expect(200).Text("id"));
            var last = (await moved.Api.Validate("plain-1", "anna", Documents.Wrong(3))).Expect(200);
            Assert.Equal(("1-3", "finally_rejected", 0), (last.Text("id"), last.Text("verdict"), last.Number("attempts_remaining")));
            (await moved.Api.Validate("strict-1", "bert", Documents.Wrong(4))).Expect(409);
            told = await History.Tell(moved.Api);
            audit = await History.Audit(moved.Api);
        }

        (await CommandLine.Feedback(connection, "export", "--cluster", _scratch["two.jsonl.gz"])).Done();
        (await CommandLine.Feedback(null, "import", _scratch["two.jsonl.gz"], "--data", _scratch["back"])).Done();
        await using var back = await Host.Embedded(_scratch["back"]);
        Assert.Equal(audit, await History.Audit(back.Api));
        Assert.Equal(told, await History.Tell(back.Api));
        (await back.Api.Validate("plain-1", "anna", Documents.Wrong(4))).Expect(409);
    }

    [ClusterFact]
    public async Task A_row_is_carried_byte_for_byte_and_a_line_that_waits_with_its_state_arrives_once()
    {
        var connection = await Database("bytes");
        (await CommandLine.Silo(connection, "--schema")).Done();
        var (sent, waits) = (Guid.NewGuid(), Guid.NewGuid());
        await Databases.Run(connection, $$$"""
            INSERT INTO feedback_state (service_id, kind, id, version, payload) VALUES
             ('feedback', 'job', 'job/é', 7, convert_to('{"version":1,"state":{"x":"a\u00e9é ","n":1.50},"audit":[{"id":"{{{sent}}}","event":{"scope":"task/t","by":"a"}},{"id":"{{{waits}}}","event":{"scope":"task/t","by":"b"}}]}', 'UTF8')),
             ('feedback', 'job', 'job/cleared', 3, NULL),
             ('other', 'job', 'job/foreign', 1, convert_to('{"version":1,"state":{}}', 'UTF8'));
            INSERT INTO feedback_audit (id, service_id, scope, payload) VALUES ('{{{sent}}}', 'feedback', 'task/t', '{"scope":"task/t","by":"a"}');
            """);
        (await CommandLine.Feedback(connection, "export", "--cluster", _scratch["bytes.jsonl"])).Done();
        var lines = await File.ReadAllLinesAsync(_scratch["bytes.jsonl"]);
        Assert.Equal(5, lines.Length);
        Assert.Contains("""{"version":1,"state":{"x":"a\u00e9é ","n":1.50}}""", lines[1], StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{sent}\"", lines[2], StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{waits}\"", lines[3], StringComparison.Ordinal);
        var copy = await Database("copy");
        (await CommandLine.Feedback(copy, "import", _scratch["bytes.jsonl"], "--cluster", "--service", "copied")).Done();
        Assert.Equal(7, await Databases.Run(copy, """SELECT version FROM feedback_state WHERE service_id = 'copied' AND kind = 'job' AND id = 'job/é' AND payload = convert_to('{"version":1,"state":{"x":"a\u00e9é ","n":1.50}}', 'UTF8')"""));
    }

    [ClusterFact]
    public async Task A_database_that_holds_something_or_is_at_work_is_left_alone()
    {
        var file = Write("state.jsonl", Actor("job/1"));
        var connection = await Database("occupied");
        (await CommandLine.Feedback(connection, "import", file, "--cluster")).Done();
        (await CommandLine.Feedback(connection, "import", file, "--cluster")).Refused("holds state of the service 'feedback' already");
        (await CommandLine.Feedback(cluster.ConnectionString.Replace("Database=postgres", "Database=feedback", StringComparison.Ordinal), "import", file, "--cluster", "--service", "new")).Refused("Silos are at work");
        (await CommandLine.Feedback("Host=127.0.0.1;Port=1;Timeout=2", "import", file, "--cluster")).Refused("cannot be reached");
        (await CommandLine.Feedback("rubbish", "import", file, "--cluster")).Refused("connection string");
    }

    [ClusterFact]
    public async Task A_file_that_breaks_off_in_the_midst_leaves_a_database_as_it_was()
    {
        var connection = await Database("cut");
        var file = Write("whole.jsonl", [.. Enumerable.Range(0, 500).Select(n => Actor($"job/{n}"))]);
        await File.WriteAllTextAsync(_scratch["cut.jsonl"], (await File.ReadAllTextAsync(file))[..^400]);
        (await CommandLine.Feedback(connection, "import", _scratch["cut.jsonl"], "--cluster")).Refused("cut off");
        (await CommandLine.Feedback(connection, "import", file, "--cluster")).Done();
        Assert.Equal(500L, await Databases.Run(connection, "SELECT count(*) FROM feedback_state"));
    }

    public void Dispose() => _scratch.Dispose();

    private static string Actor(string id) => $$$"""{"actor":"{{{id}}}","version":1,"modified":"2026-01-02T03:04:05Z","payload":{"version":1,"state":{} }}""";

    private string Write(string name, params string[] actors)
    {
        var text = string.Concat(actors.Prepend("""{"format":"feedback-state","version":1}""").Select(line => line + "\n"));
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        File.WriteAllText(_scratch[name], $$"""{{text}}{"actors":{{actors.Length}},"lines":0,"sha256":"{{sha}}"}""" + "\n");
        return _scratch[name];
    }

    private Task<string> Database(string name) => Databases.Make(cluster.ConnectionString, name);
}
