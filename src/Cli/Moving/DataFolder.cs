using Microsoft.Data.Sqlite;

namespace Feedback.Cli.Moving;

/// <summary>The data folder of a gateway with the embedded host.</summary>
/// <param name="folder">The folder.</param>
internal sealed class DataFolder(DirectoryInfo folder)
{
    private const string KeyFile = "admin-key.sha256";

    static DataFolder() => SQLitePCL.Batteries_V2.Init();

    /// <summary>The database.</summary>
    public string Database { get; } = Path.Combine(folder.FullName, "feedback.db");

    /// <summary>The hash of the first start's admin key, or null.</summary>
    public string? AdminKeyHash
    {
        get => File.Exists(KeyPath) ? File.ReadAllText(KeyPath).Trim() : null;
    }

    private string KeyPath => Path.Combine(folder.FullName, KeyFile);

    /// <summary>Opens the database.</summary>
    public SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Keeps the admin key's hash, readable by its owner only.</summary>
    public void KeepAdminKey(string hash)
    {
        File.WriteAllText(KeyPath, hash + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
