using Feedback.Embedded;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feedback.Actors.Tests;

/// <summary>A database file of its own, and whatever is opened on it.</summary>
public sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedback-actors-");
    private readonly List<IDisposable> _open = [];

    public string Path => System.IO.Path.Combine(_folder.FullName, "feedback.db");

    /// <summary>Another store on the same file.</summary>
    public SqliteStore Open(TimeProvider? clock = null, Durability durability = Durability.ProcessDeath)
    {
        var store = new SqliteStore(Path, durability, clock ?? TimeProvider.System);
        _open.Add(store);
        return store;
    }

    /// <summary>Another host on the same file.</summary>
    public EmbeddedActors Host(TimeProvider? clock = null, EmbeddedOptions? options = null) =>
        new(Open(clock), options ?? new EmbeddedOptions(), clock ?? TimeProvider.System, NullLogger<EmbeddedActors>.Instance);

    public void Close(SqliteStore store)
    {
        store.Dispose();
        _open.Remove(store);
    }

    /// <summary>Runs SQL beside the store; gives the first value.</summary>
    public object? Sql(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
        _folder.Delete(recursive: true);
    }
}
