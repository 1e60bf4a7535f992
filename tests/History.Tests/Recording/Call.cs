using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>One call from outside: who asked for what, from when to when, and what came back.</summary>
public sealed record Call(Operation What, string Task, string Job, string Person)
{
    /// <summary>Status of a call whose answer never came: it may or may not have happened.</summary>
    public const int Lost = 0;

    /// <summary>Idempotency key, if any.</summary>
    public string? Key { get; init; }

    /// <summary>Digest of the annotations that went along; null where none did.</summary>
    public string? Digest { get; init; }

    /// <summary>The verdict asked for or answered.</summary>
    public string? Validation { get; init; }

    /// <summary>The answer to a verdict, or the new assignee.</summary>
    public string? Word { get; init; }

    /// <summary>Objects of the new ground truth.</summary>
    public int Objects { get; init; }

    /// <summary>Beginning, in seconds of the chronicle.</summary>
    public double Start { get; init; }

    /// <summary>End, in seconds of the chronicle: of a lost answer the moment from which on nothing can happen any more.</summary>
    public double End { get; init; }

    /// <summary>HTTP status, or <see cref="Lost"/>.</summary>
    public int Status { get; init; } = Lost;

    /// <summary>Why there was no feedback.</summary>
    public string? Cause { get; init; }

    /// <summary>The body.</summary>
    public string Body { get; init; } = "";

    /// <summary>The body as JSON; null where there is none.</summary>
    public JsonNode? Json => Body.StartsWith('{') ? JsonNode.Parse(Body) : null;

    /// <summary>Whether this moment lies within the call.</summary>
    public bool Covers(double moment) => Start <= moment + Chronicle.ClockError && moment <= End + Chronicle.ClockError;

    public override string ToString() => $"{What} {Job} by {Person} {Start:F3}-{End:F3}: {Status} {Cause}";
}
