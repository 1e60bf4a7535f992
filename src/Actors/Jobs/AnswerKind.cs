namespace Feedback.Actors;

/// <summary>What a job says to an answer.</summary>
public enum AnswerKind
{
    /// <summary>Noted; the job follows.</summary>
    Accepted,

    /// <summary>No such verdict for this person.</summary>
    NotFound,

    /// <summary>The person is not the assignee.</summary>
    NotAssignee,

    /// <summary>The verdict was answered before.</summary>
    AlreadyAnswered,

    /// <summary>There is a newer verdict.</summary>
    NotNewest,

    /// <summary>There is no attempt left to annotate again for.</summary>
    Exhausted,

    /// <summary>An accepted job cannot be given up.</summary>
    AlreadyAccepted,
}
