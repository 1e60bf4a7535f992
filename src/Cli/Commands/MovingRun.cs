using Feedback.Cli.Moving;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Feedback.Cli.Commands;

/// <summary>Says what went wrong while state was moved.</summary>
internal static class MovingRun
{
    /// <summary>Runs it. Exit codes: 0 done, 2 it could not be done.</summary>
    public static async Task<int> Guard(string outcome, Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception fault) when (fault is MovingException or IOException or InvalidDataException or UnauthorizedAccessException or SqliteException or NpgsqlException)
        {
            Console.Error.WriteLine($"feedback: {fault.Message} {outcome}");
            return 2;
        }
    }
}
