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

    /// <summary>Everything goes to a file too, in the folder of <c>FEEDBACK_CLUSTER_LOGS</c>.</summary>
    private readonly StreamWriter? _file;

    /// <summary>Starts a program with settings in its environment.</summary>
    /// <param name="program">Path of its .dll.</param>
    /// <param name="settings">Settings, colons between the parts.</param>
    /// <param name="arguments">Its arguments.</param>
    public RunningProgram(string program, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss.fff ";
        _process = Process.Start(start)!;
        if (Environment.GetEnvironmentVariable("FEEDBACK_CLUSTER_LOGS") is { Length: > 0 } folder)
            _file = new StreamWriter(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(program)}-{_process.Id}.log")) { AutoFlush = true };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        End = _process.WaitForExitAsync();
    }

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>The last lines it wrote.</summary>
    public string Output => string.Join(Environment.NewLine, _lines);

    /// <summary>Whether it has ended by itself or otherwise.</summary>
    public bool Ended => _process.HasExited;

    /// <summary>Completed when it has ended.</summary>
    public Task End { get; }

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
        lock (_lines) _file?.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            if (_file is { BaseStream: not null }) _file.WriteLine(line);
        }

        _lines.Enqueue(line);
        while (_lines.Count > LinesKept) _lines.TryDequeue(out _);
    }
}
