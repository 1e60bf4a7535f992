using System.Collections.Concurrent;
using System.Diagnostics;

namespace Feedback.Cluster.Tests;

/// <summary>A program of ours as its own process.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const int LinesKept = 200;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    /// <summary>Starts a program with settings in its environment.</summary>
    /// <param name="program">Path of its .dll.</param>
    /// <param name="settings">Settings, colons between the parts.</param>
    /// <param name="arguments">Its arguments.</param>
    public RunningProgram(string program, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The last lines it wrote.</summary>
    public string Output => string.Join(Environment.NewLine, _lines);

    /// <summary>Whether it has ended by itself or otherwise.</summary>
    public bool Ended => _process.HasExited;

    /// <summary>Processor time it has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory it has resident now, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Ends it as a crash would, without any warning.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop and gives it time; its exit code.</summary>
    public async Task<int> Stop()
    {
        await Command.Run("kill", "-TERM", $"{_process.Id}");
        await _process.WaitForExitAsync().WaitAsync(Grace);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        _lines.Enqueue(line);
        while (_lines.Count > LinesKept) _lines.TryDequeue(out _);
    }
}
