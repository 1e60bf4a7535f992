using System.Globalization;

namespace Feedback.Cluster.Tests;

/// <summary>A PostgreSQL of the test's own, on the loopback, in a temporary folder.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"feedback-postgres-{Guid.NewGuid():N}");
    private readonly int _port = Ports.Free();
    private string _settings = "";

    /// <summary>For Npgsql.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=feedback;Database=postgres;Include Error Detail=true";

    /// <summary>Id of its first process, the parent of all others.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="settings">Its settings as for <c>postgres</c>; by default those of a server that may lose what it was told when the machine dies.</param>
    public static async Task<PostgresServer> Start(string settings = "-c fsync=off")
    {
        var server = new PostgresServer { _settings = settings };
        Directory.CreateDirectory(server._folder);
        if (Environment.IsPrivilegedProcess) await Command.Run("chown", "postgres", server._folder);
        await AsServer("initdb", "-D", server.Data, "-U", "feedback", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        await server.Go();
        return server;
    }

    /// <summary>Starts the server on the data it has.</summary>
    public Task Go() => AsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o",
        string.Create(CultureInfo.InvariantCulture, $"-p {_port} -h 127.0.0.1 -k {_folder} {_settings} -c max_connections=300"), "start");

    /// <summary>Stops it as a crash would.</summary>
    public Task Crash() => AsServer("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Crash();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static Task AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Machine.PostgresPrograms!, program);
        return Environment.IsPrivilegedProcess
            ? Command.Run("/usr/sbin/runuser", ["-u", "postgres", "--", path, .. arguments])
            : Command.Run(path, arguments);
    }
}
