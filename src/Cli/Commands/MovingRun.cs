using System.CommandLine;
using Feedback.Cli.Moving;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Feedback.Cli.Commands;

/// <summary>Says what went wrong while state was moved.</summary>
internal static class MovingRun
{
    /// <summary>Runs it. Exit codes: 0 done, 2 it could not be done.</summary>
    public static async Task<int> Guard(ParseResult parsed, string outcome, Func<TextWriter, Task> run)
    {
        try
        {
            await run(parsed.InvocationConfiguration.Output);
            return 0;
        }
        catch (Exception fault) when (fault is MovingException or IOException or InvalidDataException or UnauthorizedAccessException or SqliteException or NpgsqlException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"feedback: {fault.Message} {outcome}");
            return 2;
        }
    }
}
