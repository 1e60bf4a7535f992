namespace Feedback.Embedded;

/// <summary>One process a database: actors take their turns in memory, which two processes do not share. Released by the system if the process dies.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    /// <summary>Takes the lock; makes the folder if need be.</summary>
    /// <param name="database">Path of the database file.</param>
    /// <exception cref="InvalidOperationException">Another process has it.</exception>
    public DataFolderLock(string database)
    {
        var path = Path.GetFullPath(database) + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new InvalidOperationException($"{database} is in use by another process. Several gateways need the cluster host (Feedback:Host=cluster).", inUse);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
