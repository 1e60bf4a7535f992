using Feedback.Actors;
using Npgsql;

namespace Feedback.Silo;

/// <summary>Whether the database of the cluster answers.</summary>
/// <param name="database">The database.</param>
public sealed class DatabaseReadiness(NpgsqlDataSource database) : IReadiness
{
    /// <inheritdoc/>
    public async Task<string?> Missing(CancellationToken stop)
    {
        try
        {
            await using var command = database.CreateCommand(SqlText.Read("Check.sql"));
            await command.ExecuteScalarAsync(stop);
            return null;
        }
        catch (NpgsqlException)
        {
            return "the database does not answer";
        }
    }
}
