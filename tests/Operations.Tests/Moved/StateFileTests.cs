using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Feedback.Cli.Commands;
using Microsoft.Data.Sqlite;

namespace Feedback.Operations.Tests;

/// <summary>State files as <c>feedback import</c> takes and refuses them; into the embedded host, so that it needs no database server.</summary>
public sealed class StateFileTests : IDisposable
{
    private const string Header = """{"format":"feedback-state","version":1}""";
    private const string Job = """{"actor":"job/1","version":2,"modified":"2026-01-02T03:04:05Z","payload":{"version":1,"state":{}}}""";
    private const string Line = """{"audit":"task/1","payload":{"scope":"task/1"}}""";
    private readonly Scratch _scratch = new();

    public static TheoryData<string[], string> Wrong => new()
    {
        { ["""{"format":"feedback-state","version":2}""", Job], "Line 1: the file's version is 2, and this program reads up to 1" },
        { ["""{"actors":[]}"""], "Line 1" },
        { ["rubbish"], "Line 1: it is no line of a state file" },
        { [Header, "[1]"], "Line 2: it is no line of a state file" },
        { [Header, """{"dialog":"new"}"""], "Line 2: it is of no kind this program knows" },
        { [Header, Job.Replace("job/1", "dialog/1", StringComparison.Ordinal)], "dialog/1 is of a kind this program does not know" },
        { [Header, Job.Replace("{\"version\":1,", "{\"version\":2,", StringComparison.Ordinal)], "The state of job/1 is of version 2, and this program reads up to 1" },
        { [Header, Job.Replace("\"state\":{}", "\"sate\":{}", StringComparison.Ordinal)], "What is stored of job/1 is no state" },
        { [Header, Job.Replace("\"modified\":\"2026-01-02T03:04:05Z\",", "", StringComparison.Ordinal)], "Line 2: job/1 lacks its version, time or payload" },
        { [Header, Line, Job], "Line 3: an actor after the audit record" },
        { [Header, Job, Job], "UNIQUE constraint failed" },
    };

    [Fact]
    public async Task A_right_file_is_taken_with_the_hash_of_the_admin_key_and_a_second_one_is_not()
    {
        var hash = new string('a', 64);
        var file = Write([Header, Job, Line, $$"""{"admin_key_sha256":"{{hash}}"}"""], 1, 1);
        Assert.Contains("1 actors, 1 lines", (await Import(file)).Done().Output, StringComparison.Ordinal);
        Assert.Equal(hash, (await File.ReadAllTextAsync(Path.Combine(_scratch["data"], "admin-key.sha256"))).Trim());
        (await Import(file)).Refused("is not empty");
        (await CommandLine.Feedback(null, "export", "--data", _scratch["data"], _scratch["again"])).Done();
        Assert.Equal((await File.ReadAllLinesAsync(file))[1..4], (await File.ReadAllLinesAsync(_scratch["again"]))[1..4]);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_file_is_refused_with_its_reason_and_nothing_is_kept(string[] lines, string reason)
    {
        (await Import(Write(lines, lines.Count(line => line.Contains("\"actor\"", StringComparison.Ordinal)), lines.Contains(Line) ? 1 : 0))).Refused(reason);
        Assert.Empty(Tables());
    }

    [Theory]
    [InlineData(2, 1, "does not fit")]
    [InlineData(1, 0, "does not fit")]
    public async Task A_file_that_lacks_a_line_is_refused(int actors, int lines, string reason) => (await Import(Write([Header, Job, Line], actors, lines))).Refused(reason);

#if CLUSTER
    [Fact]
    public void Every_kind_of_grain_that_keeps_state_can_be_moved() => Assert.Equal(
        typeof(Grains.ClusterActors).Assembly.GetTypes().SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttributes(typeof(Orleans.Runtime.PersistentStateAttribute), false).OfType<Orleans.Runtime.PersistentStateAttribute>().SingleOrDefault()?.StateName)
            .OfType<string>().Distinct().Order(),
        Cli.Moving.StoredState.AllKinds.Order());
#endif

    [Fact]
    public async Task A_changed_byte_is_noticed()
    {
        var file = Write([Header, Job, Line], 1, 1);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("03:04:05", "03:04:06", StringComparison.Ordinal));
        (await Import(file)).Refused("the file is damaged");
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused()
    {
        var file = Write([Header], 0, 0);
        (await CommandLine.Feedback(null, "import", file)).Refused("either --data FOLDER or --cluster");
        (await CommandLine.Feedback("Host=x", "import", file, "--cluster", "--data", "x")).Refused("either --data FOLDER or --cluster");
        (await CommandLine.Feedback(null, "import", file, "--cluster")).Refused("Feedback__Cluster__ConnectionString");
        (await CommandLine.Feedback(null, "export", "--data", _scratch["none"], _scratch["out"])).Refused("is not there");
        (await CommandLine.Feedback(null, "import", _scratch["none"], "--data", _scratch["data"])).Refused("is not there");
        Assert.False(File.Exists(_scratch["out"]));
    }

    public void Dispose() => _scratch.Dispose();

    private List<string> Tables()
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_scratch["data"], "feedback.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master";
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.GetString(0));
        return names;
    }

    /// <summary>In this process, where it costs no start of another.</summary>
    private async Task<CommandLine.Outcome> Import(string file)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await ImportCommand.Create().Parse([file, "--data", _scratch["data"]]).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return new CommandLine.Outcome(code, output.ToString(), errors.ToString());
    }

    private string Write(string[] lines, int actors, int audit)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        File.WriteAllText(_scratch["file"], $$"""{{text}}{"actors":{{actors}},"lines":{{audit}},"sha256":"{{sha}}"}""" + "\n");
        return _scratch["file"];
    }
}
