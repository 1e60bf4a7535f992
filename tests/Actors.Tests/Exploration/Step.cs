namespace Feedback.Actors.Tests;

/// <summary>Something that happens to a job.</summary>
internal enum StepKind
{
    /// <summary>A person asks for a validation of some content.</summary>
    Begin,

    /// <summary>The holder of a ticket has not seen it, or lost sight of it, and begins again.</summary>
    BeginAgain,

    /// <summary>The holder of a ticket writes the attempt and commits; also late, also twice.</summary>
    Commit,

    /// <summary>The holder of a ticket gives it back; also late, also twice.</summary>
    Withdraw,

    /// <summary>The job gets an assignee, or none.</summary>
    Reassign,

    /// <summary>The limit in force changes.</summary>
    Limit,

    /// <summary>The host dies; what was only in memory is lost.</summary>
    Restart,

    /// <summary>The deadlines of all tickets pass.</summary>
    Expire,

    /// <summary>Somebody reads the job.</summary>
    Look,
}

/// <summary>One step of a history.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Who">The person of a begin or reassignment.</param>
/// <param name="What">The content of a begin.</param>
/// <param name="Number">The ticket of a begin again, commit or withdrawal; the new limit.</param>
internal readonly record struct Step(StepKind Kind, string? Who = null, string? What = null, int Number = 0)
{
    public override string ToString() => string.Join(' ', new[] { Kind.ToString(), Who, What, Kind is StepKind.Begin or StepKind.Reassign ? null : $"{Number}" }.Where(part => part is not null));
}
