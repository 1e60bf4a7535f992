using Npgsql;

namespace Feedback.Operations.Tests;

/// <summary>Databases of a server.</summary>
internal static class Databases
{
    /// <summary>Makes one; its connection string.</summary>
    public static async Task<string> Make(string server, string name)
    {
        await Run(server, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Runs statements; the first value of what comes back.</summary>
    public static async Task<object?> Run(string connection, string sql)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
