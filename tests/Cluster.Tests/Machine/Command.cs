using System.Diagnostics;

namespace Feedback.Cluster.Tests;

/// <summary>Programs that run to their end.</summary>
internal static class Command
{
    /// <summary>Runs a program and throws what it printed if it fails.</summary>
    public static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} gave {process.ExitCode}: {await output}{await errors}");
    }
}
