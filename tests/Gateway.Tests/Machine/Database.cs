using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Feedback.Gateway.Tests;

/// <summary>The embedded database, looked at from outside.</summary>
/// <param name="path">The file.</param>
public sealed class Database(string path)
{
    static Database() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Every row: what it is and what it holds. Equal before and after: nothing was stored.</summary>
    public SortedDictionary<string, string> Rows()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, version, payload FROM actor_state UNION ALL SELECT 'audit ' || number, 0, payload FROM audit";
        using var row = command.ExecuteReader();
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (row.Read()) rows[row.GetString(0)] = $"{row.GetInt64(1)} {Convert.ToHexString(SHA256.HashData(row.GetFieldValue<byte[]>(2)))}";
        return rows;
    }

    /// <summary>Keeps everybody else from writing until disposed of, as a disk that hangs would.</summary>
    public IDisposable Hang()
    {
        var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=10000; BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
