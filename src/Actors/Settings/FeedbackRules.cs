namespace Feedback.Actors;

/// <summary>The settings that are about feedback and not about comparing. JSON is snake case.</summary>
public sealed record FeedbackRules
{
    /// <summary>Attempts an assignment has; 0 switches feedback off.</summary>
    public int MaxValidationsPerJob { get; init; }

    /// <summary>Longest time until an answer, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 20;

    /// <summary>Whether consensus replicas are judged like regular jobs.</summary>
    public bool ValidateConsensusReplicas { get; init; }

    /// <summary>How much an annotator is told.</summary>
    public Disclosure Disclosure { get; init; } = Disclosure.Score;

    /// <summary>How a score becomes a verdict.</summary>
    public VerdictPolicy VerdictPolicy { get; init; }
}
