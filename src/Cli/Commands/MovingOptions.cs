using System.CommandLine;
using Feedback.Cli.Moving;

namespace Feedback.Cli.Commands;

/// <summary>Which store <c>feedback export</c> reads and <c>feedback import</c> fills.</summary>
internal sealed class MovingOptions
{
    private const string Variable = "Feedback__Cluster__ConnectionString";

    public Argument<FileInfo> File { get; } = new("FILE") { Description = "The state file; packed where its name ends in .gz." };

    public Option<DirectoryInfo?> Data { get; } = new("--data") { Description = "Data folder of a gateway with the embedded host." };

    public Option<bool> Cluster { get; } = new("--cluster") { Description = $"The cluster's database, from the environment variable {Variable}." };

    public Option<string> Service { get; } = new("--service") { Description = "The cluster's ServiceId.", DefaultValueFactory = _ => "feedback" };

    /// <summary>Adds them to a command.</summary>
    public Command To(Command command)
    {
        command.Add(File);
        command.Add(Data);
        command.Add(Cluster);
        command.Add(Service);
        return command;
    }

    /// <summary>The folder, or else the connection string.</summary>
    /// <exception cref="MovingException">Neither or both are given.</exception>
    public (DirectoryInfo? Folder, string? Connection) Store(ParseResult parsed)
    {
        var folder = parsed.GetValue(Data);
        if (folder is not null == parsed.GetValue(Cluster)) throw new MovingException("Give either --data FOLDER or --cluster.");
        if (folder is not null) return (folder, null);
        return (null, Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection
            ? connection
            : throw new MovingException($"--cluster needs the database's connection string in the environment variable {Variable}."));
    }
}
