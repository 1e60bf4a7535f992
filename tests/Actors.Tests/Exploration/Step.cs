namespace Feedback.Actors.Tests;

/// <summary>Something that happens to a job.</summary>
internal enum StepKind
{
    /// <summary>A gateway reads what is in force: settings and ground truth. Until then it goes by what it read before.</summary>
    Read,

    /// <summary>A person asks a gateway for a validation of some content, or of what is saved.</summary>
    Begin,

    /// <summary>The holder of a ticket has not seen it, or lost sight of it, and begins again.</summary>
    BeginAgain,

    /// <summary>The holder of a ticket writes the attempt and does not come to the commit: it dies, or something else comes first.</summary>
    Write,

    /// <summary>The holder of a ticket commits, after the attempt is written; also late, also twice.</summary>
    Commit,

    /// <summary>The holder of a ticket gives it back; also late, also twice.</summary>
    Withdraw,

    /// <summary>The assignee answers a verdict through a gateway.</summary>
    Answer,

    /// <summary>A person saves some content without asking for a verdict.</summary>
    Save,

    /// <summary>The job gets an assignee, or none.</summary>
    Reassign,

    /// <summary>The settings change: another limit.</summary>
    Limit,

    /// <summary>The ground truth changes: another version.</summary>
    Truth,

    /// <summary>The host dies; what was only in memory is lost.</summary>
    Restart,

    /// <summary>The deadlines of all tickets pass.</summary>
    Expire,

    /// <summary>The job is shown to somebody.</summary>
    Look,
}

/// <summary>One step of a history.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Who">The person of a begin, save, answer or reassignment.</param>
/// <param name="What">The content of a begin or save; null to judge what is saved.</param>
/// <param name="Number">The ticket of a begin again, write, commit, withdrawal or answer; the new limit or version.</param>
/// <param name="Gateway">The gateway that was asked.</param>
/// <param name="Key">Idempotency key of a begin.</param>
/// <param name="Response">The answer to a verdict.</param>
internal readonly record struct Step(
    StepKind Kind, string? Who = null, string? What = null, int Number = 0, int Gateway = 0, string? Key = null, AnnotatorResponse Response = default)
{
    public override string ToString() => Kind switch
    {
        StepKind.Read => $"gateway {Gateway} reads",
        StepKind.Begin => $"{Who} begins {What ?? "what is saved"} at gateway {Gateway}{(Key is null ? "" : $" with key {Key}")}",
        StepKind.Answer => $"{Who} says {Response} to ticket {Number} at gateway {Gateway}",
        StepKind.Save => $"{Who} saves {What}",
        StepKind.Reassign => $"reassign to {Who ?? "nobody"}",
        StepKind.Restart or StepKind.Expire or StepKind.Look => $"{Kind}",
        _ => $"{Kind} {Number}",
    };
}
