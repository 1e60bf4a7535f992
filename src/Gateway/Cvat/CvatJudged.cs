using Feedback.Actors;
using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>How the validation of a CVAT job ended.</summary>
/// <param name="Verdict">The verdict; null if there is no feedback.</param>
internal sealed record CvatJudged(Verdict? Verdict)
{
    /// <summary>The job as it was read; null if it could not be.</summary>
    public CvatJob? Job { get; init; }

    /// <summary>Why there is no feedback; null beside a verdict or a refusal.</summary>
    public Unavailable? Cause { get; init; }

    /// <summary>A sentence for the annotator where there is one.</summary>
    public string? Message { get; init; }

    /// <summary>The person may not ask about this job.</summary>
    public bool Forbidden { get; init; }

    /// <summary>Whether it is worth trying again later.</summary>
    public bool MayPass => Cause is Unavailable.PlatformUnavailable or Unavailable.TimedOut or Unavailable.Overloaded;
}
