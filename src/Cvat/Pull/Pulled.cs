using Feedback.Actors;

namespace Feedback.Cvat;

/// <summary>A job as it was just read from its server, with everything it is judged by already with the actors.</summary>
/// <param name="Job">The job.</param>
/// <param name="Task">Its task.</param>
public sealed record Pulled(CvatJob Job, CvatTask Task)
{
    /// <summary>The ground-truth job; null where there is none.</summary>
    public CvatJob? Truth { get; init; }

    /// <summary>The annotations; null where there is a cause.</summary>
    public Submission? Submission { get; init; }

    /// <summary>Why there is no feedback, if that is known already.</summary>
    public Unavailable? Cause { get; init; }
}
