using Feedback.Load.Scenarios;

namespace Feedback.Load.Profiles;

/// <summary>How a profile is run.</summary>
internal sealed record TrialSettings
{
    /// <summary><c>embedded</c>, <c>cluster</c>, <c>bare</c>, or <c>address</c> for a system that is there already.</summary>
    public required string Host { get; init; }

    /// <summary>The scenario that is measured.</summary>
    public required ScenarioKind Scenario { get; init; }

    /// <summary>How long the phase takes that the profile is for; null for its usual length.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Callers at once, to find the maximum.</summary>
    public required int Callers { get; init; }

    /// <summary>Tasks, where fairness between them is measured.</summary>
    public required int Tasks { get; init; }

    /// <summary>Seed of everything that is drawn.</summary>
    public required int Seed { get; init; }

    /// <summary>Time before a maximum is measured, at least.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests before a maximum is measured, at least: code is compiled in its final form only after many calls.</summary>
    public int WarmUpRequests { get; init; } = 2000;

    /// <summary>How long a maximum is measured.</summary>
    public TimeSpan Measured { get; init; } = TimeSpan.FromSeconds(15);
}
