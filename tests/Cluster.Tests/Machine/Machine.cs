using System.Reflection;

namespace Feedback.Cluster.Tests;

/// <summary>What this machine has.</summary>
internal static class Machine
{
    /// <summary>Why the cluster cannot be tested here, or null.</summary>
    public static string? Lacks { get; } = FindLack();

    /// <summary>Folder of PostgreSQL's programs, or null.</summary>
    public static string? PostgresPrograms => Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    /// <summary>The silo's program.</summary>
    public static string SiloProgram => Metadata("SiloProgram");

    /// <summary>The gateway's program.</summary>
    public static string GatewayProgram => Metadata("GatewayProgram");

    /// <summary>The assemblies of the next version that differ from the present one's.</summary>
    public static IReadOnlyList<string> NextVersion => Metadata("NextVersion").Split(';');

    private static string? FindLack()
    {
        if (Metadata("Cluster") != "true")
            return "Microsoft Orleans cannot be restored from this package feed (see build/probe; delete artifacts/probe.props to try again).";
        if (OperatingSystem.IsWindows()) return "The cluster's own PostgreSQL is started by Unix means only.";
        if (PostgresPrograms is null) return "There is no PostgreSQL on this machine (initdb was not found in /usr/lib/postgresql/*/bin or the PATH).";
        if (Environment.IsPrivilegedProcess && !(File.Exists("/usr/sbin/runuser") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))))
            return "PostgreSQL does not run as root, and there is no user postgres (or no runuser) to run it as.";
        return null;
    }

    private static IEnumerable<string> Candidates()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return packaged.Select(version => Path.Combine(version, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == key).Value ?? "";
}
