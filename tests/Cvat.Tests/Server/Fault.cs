namespace Feedback.Cvat.Tests;

/// <summary>Something a server does instead of answering well.</summary>
/// <param name="path">Part of the paths it concerns.</param>
public sealed class Fault(string path)
{
    private int _left = 1;

    public string Path => path;

    /// <summary>Status to answer with; null to answer well, after the delay.</summary>
    public int? Status { get; init; }

    /// <summary>Header <c>Retry-After</c>, in seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Header <c>Location</c>.</summary>
    public string? Location { get; init; }

    /// <summary>Body instead of the usual one.</summary>
    public string? Body { get; init; }

    /// <summary>How long it takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Done when a request comes, before it is answered.</summary>
    public Action? Meanwhile { get; init; }

    /// <summary>How often.</summary>
    public int Times { get => _left; init => _left = value; }

    /// <summary>Whether it is this request's turn.</summary>
    public bool Strikes(string call) => call.Contains(path, StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0;
}
