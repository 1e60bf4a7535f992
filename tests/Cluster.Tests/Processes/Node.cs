namespace Feedback.Cluster.Tests;

/// <summary>A place in the cluster whose process ends and is started again. A process that ends by itself is started again at once, as every supervisor does: a silo
/// that was taken for dead ends itself.</summary>
/// <param name="name">What to call it.</param>
/// <param name="program">Path of the program's .dll.</param>
internal abstract class Node(string name, string program) : IAsyncDisposable
{
    private RunningProgram? _running;
    private readonly Lock _gate = new();

    /// <summary>What to call it.</summary>
    public string Name => name;

    /// <summary>Path of the .dll of the present version.</summary>
    public string Present { get; } = program;

    /// <summary>Path of the .dll that the next start runs.</summary>
    public string Program { get; set; } = program;

    /// <summary>How often its process has ended by itself.</summary>
    public int Falls { get; private set; }

    /// <summary>What the process that ended by itself last wrote in the end.</summary>
    public string LastWords { get; private set; } = "";

    /// <summary>The last lines of its present process.</summary>
    public string Output => $"{name}, which has ended by itself {Falls} times:\n{_running?.Output}\n{LastWords}";

    /// <summary>When its present process was started, UTC.</summary>
    public DateTimeOffset Started { get; private set; }

    /// <summary>Starts a process.</summary>
    public void Start()
    {
        Started = DateTimeOffset.UtcNow;
        lock (_gate) _running = new RunningProgram(Program, Settings());
        _ = Supervise(_running);
    }

    /// <summary>Ends the process without warning.</summary>
    public async Task Kill()
    {
        var running = Leave();
        await running.Kill();
        await running.DisposeAsync();
    }

    /// <summary>Asks the process to stop, and waits until it has stopped in good order.</summary>
    public async Task Stop()
    {
        await using var running = Leave();
        var code = await running.Stop();
        if (code != 0) throw new InvalidOperationException($"{name} was asked to stop and gave {code}:\n{running.Output}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _running is null ? ValueTask.CompletedTask : Leave().DisposeAsync();

    /// <summary>The settings of the next process.</summary>
    protected abstract IReadOnlyDictionary<string, string> Settings();

    /// <summary>The present process, which may end from now on.</summary>
    private RunningProgram Leave()
    {
        lock (_gate)
        {
            var running = _running!;
            _running = null;
            return running;
        }
    }

    private async Task Supervise(RunningProgram running)
    {
        await running.End;
        lock (_gate)
        {
            if (_running != running) return;
            Falls++;
            LastWords = running.Output;
            Start();
        }
    }
}
