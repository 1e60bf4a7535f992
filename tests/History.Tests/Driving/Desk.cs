using System.Collections.Concurrent;

namespace Feedback.History.Tests;

/// <summary>A job as those who work on it know it.</summary>
/// <param name="task">Its task.</param>
/// <param name="job">The job.</param>
/// <param name="answered">Counts answers about jobs of the task.</param>
public sealed class Desk(string task, string job, SemaphoreSlim answered)
{
    /// <summary>The people who take turns at it.</summary>
    public static readonly string[] People = ["ann", "ben"];

    private readonly ConcurrentQueue<string> _seen = new();
    private volatile string? _assignee = People[0];
    private volatile string? _newest;
    private volatile bool _exhausted;

    public string Task => task;

    public string Job => job;

    /// <summary>Counts answers about jobs of the task.</summary>
    public SemaphoreSlim Answered => answered;

    /// <summary>Who has it, as far as is known.</summary>
    public string? Assignee
    {
        get => _assignee;
        set => _assignee = value;
    }

    /// <summary>Whether somebody was told that no attempt is left.</summary>
    public bool Exhausted
    {
        get => _exhausted;
        set => _exhausted = value;
    }

    /// <summary>The verdict last seen.</summary>
    public string? Newest => _newest;

    /// <summary>Remembers a verdict that was answered.</summary>
    public void See(string id)
    {
        _newest = id;
        _seen.Enqueue(id);
        if (_seen.Count > 8) _seen.TryDequeue(out _);
    }

    /// <summary>A verdict that was seen lately, or null.</summary>
    public string? Some(Random random) => _seen.ToArray() is { Length: > 0 } seen ? seen[random.Next(seen.Length)] : null;
}
