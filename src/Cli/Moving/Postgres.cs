using Npgsql;

namespace Feedback.Cli.Moving;

/// <summary>A cluster's database.</summary>
internal static class Postgres
{
    /// <summary>Connects.</summary>
    /// <exception cref="MovingException">The connection string is none, or nobody answers.</exception>
    public static async Task<NpgsqlConnection> Connect(string connectionString)
    {
        try
        {
            var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            return connection;
        }
        catch (ArgumentException)
        {
            throw new MovingException("The cluster's database is not given as an Npgsql connection string (Host=…;Username=…;Password=…;Database=…).");
        }
        catch (NpgsqlException refused)
        {
            throw new MovingException($"The cluster's database cannot be reached: {refused.Message}");
        }
    }

    /// <summary>A statement of ours about one service.</summary>
    public static NpgsqlCommand Command(NpgsqlConnection connection, string file, string? service = null)
    {
        var command = new NpgsqlCommand(Sql.Read(file), connection);
        if (service is not null) command.Parameters.AddWithValue("service", service);
        return command;
    }
}
