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

    /// <summary>Whether an annotator may disagree with a final rejection: the job stays as it is, for staff to look at.</summary>
    public bool Appeals { get; init; }

    /// <summary>How a score becomes a verdict.</summary>
    public VerdictPolicy VerdictPolicy { get; init; }

    /// <summary>Attempts a person has on a job through all assignments; 0 for no such limit.</summary>
    public int MaxValidationsPerPerson { get; init; }

    /// <summary>Whether an accepted person is judged no more on the job under the same ground truth: past the threshold, one verdict after the other would
    /// tell of every change whether it was for the better.</summary>
    public bool StopAtAcceptance { get; init; }

    /// <summary>Fewest objects a submission must have to be judged; 0 for no such limit.</summary>
    public int MinObjects { get; init; }

    /// <summary>Fewest objects a submission must have, as a share of the most the job ever had, 0 to 1; 0 for no such limit.</summary>
    public double MinObjectsShare { get; init; }

    /// <summary>Seconds between a person's attempts on a job; 0 for none.</summary>
    public double CoolDownSeconds { get; init; }

    /// <summary>Objects that must differ from what the person was judged for last; 0 for no such limit.</summary>
    public int MinChangedObjects { get; init; }

    /// <summary>Whether a new score is shown only when it beats the best shown by a step.</summary>
    public bool Ladder { get; init; }

    /// <summary>Bits of a ground-truth version that may be disclosed before disclosure falls to <see cref="Disclosure.Verdict"/>; 0 for no such limit.</summary>
    public double DisclosureBudgetBits { get; init; }
}
