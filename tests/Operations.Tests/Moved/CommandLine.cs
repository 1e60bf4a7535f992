using System.Diagnostics;

namespace Feedback.Operations.Tests;

/// <summary>Programs of ours that run to their end.</summary>
internal static class CommandLine
{
    /// <summary>The program <c>feedback</c>.</summary>
    public static Task<Outcome> Feedback(string? connection, params string[] arguments) => Run(Repository.Built("CommandLine"), connection, arguments);

    /// <summary>The silo's program.</summary>
    public static Task<Outcome> Silo(string? connection, params string[] arguments) => Run(Cluster.Tests.Machine.SiloProgram, connection, arguments);

    private static async Task<Outcome> Run(string program, string? connection, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment.Remove("Feedback__Cluster__ConnectionString");
        if (connection is not null) start.Environment["Feedback__Cluster__ConnectionString"] = connection;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>How a program ended.</summary>
    internal sealed record Outcome(int Code, string Output, string Errors)
    {
        /// <summary>The same, if it did what it should.</summary>
        public Outcome Done()
        {
            Assert.True(Code == 0, $"{Code}: {Output}{Errors}");
            return this;
        }

        /// <summary>The same, if it refused and said so.</summary>
        public Outcome Refused(string reason)
        {
            Assert.Equal(2, Code);
            Assert.Contains(reason, Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
            return this;
        }
    }
}
