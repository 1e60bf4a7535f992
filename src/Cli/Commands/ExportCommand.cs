using System.CommandLine;
using Feedback.Cli.Moving;

namespace Feedback.Cli.Commands;

/// <summary><c>feedback export</c>: carries all state of a host into a file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var options = new MovingOptions();
        var command = options.To(new Command("export", "Writes all state of a host - tasks, jobs, verdicts, annotations, ground truth, settings, audit record - to a file."));
        command.SetAction((parsed, _) => MovingRun.Guard("Nothing was exported.", () => Run(options, parsed)));
        return command;
    }

    private static async Task Run(MovingOptions options, ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(options.File);
        var (folder, connection) = options.Store(parsed);
        await using IStateSource source = folder is not null ? new SqliteSource(folder) : await PostgresSource.Open(connection!, parsed.GetRequiredValue(options.Service));
        await using var file = StateFile.Create(path);
        try
        {
            using var writer = new StateFileWriter(file);
            await writer.Begin(source.Kind, DateTimeOffset.UtcNow);
            await foreach (var actor in source.Actors()) await writer.Add(actor);
            await foreach (var line in source.Audit()) await writer.Add(line);
            if (source.AdminKeyHash is { } hash) await writer.AddAdminKey(hash);
            await writer.End();
            await file.FlushAsync();
            Console.WriteLine($"{path.Name}: {writer.Actors} actors, {writer.Lines} lines of the audit record.");
        }
        catch
        {
            await file.DisposeAsync();
            path.Delete();
            throw;
        }
    }
}
