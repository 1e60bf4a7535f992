namespace Feedback.Cluster.Tests;

/// <summary>A place in the cluster whose process ends and is started again. A process that ends by itself is started again at once, as every supervisor does: a silo
/// that was taken for dead ends itself.</summary>
/// <param name="name">What to call it.</param>
/// <param name="program">Path of the program's .dll; may be set to another build before a start.</param>
internal abstract class Node(string name, string program) : IAsyncDisposable
{
    private RunningProgram? _running;
    private volatile bool _leaving;

    /// <summary>What to call it.</summary>
    public string Name => name;

    /// <summary>Path of the program's .dll.</summary>
    public string Program { get; set; } = program;

    /// <summary>How often its process has ended by itself.</summary>
    public int Falls { get; private set; }

    /// <summary>The last lines of its present process.</summary>
    public string Output => $"{name}, which has ended by itself {Falls} times:\n{_running?.Output}";

    /// <summary>When its present process was started, UTC.</summary>
    public DateTimeOffset Started { get; private set; }

    /// <summary>Starts a process.</summary>
    public void Start()
    {
        Started = DateTimeOffset.UtcNow;
        _leaving = false;
        _running = new RunningProgram(Program, Settings());
        _ = Supervise(_running);
    }

    /// <summary>Ends the process without warning.</summary>
    public async Task Kill()
    {
        _leaving = true;
        await _running!.Kill();
        await _running.DisposeAsync();
    }

    /// <summary>Asks the process to stop; its exit code.</summary>
    public async Task<int> Stop()
    {
        _leaving = true;
        var code = await _running!.Stop();
        await _running.DisposeAsync();
        return code;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _leaving = true;
        return _running?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>The settings of the next process.</summary>
    protected abstract IReadOnlyDictionary<string, string> Settings();

    private async Task Supervise(RunningProgram running)
    {
        await running.End;
        if (_leaving) return;
        Falls++;
        Start();
    }
}
