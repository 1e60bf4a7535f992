using System.CommandLine;
using Feedback.Cli.Moving;

namespace Feedback.Cli.Commands;

/// <summary><c>feedback import</c>: fills an empty host from a file, with everything or with nothing.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var options = new MovingOptions();
        var command = options.To(new Command("import", "Fills an empty host with the state of a file: everything, or after an error nothing."));
        command.SetAction((parsed, _) => MovingRun.Guard("Nothing was imported.", () => Run(options, parsed)));
        return command;
    }

    private static async Task Run(MovingOptions options, ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(options.File);
        var (folder, connection) = options.Store(parsed);
        await using var file = StateFile.Open(path);
        using var reader = new StateFileReader(file);
        await using IStateTarget target = folder is not null ? new SqliteTarget(folder) : await PostgresTarget.Open(connection!, parsed.GetRequiredValue(options.Service));
        var adminKey = await reader.Into(target);
        var yetToDo = await target.Keep(adminKey);
        Console.WriteLine($"{path.Name}: {reader.Actors} actors, {reader.Lines} lines of the audit record.");
        if (yetToDo is not null) Console.WriteLine(yetToDo);
    }
}
