namespace Feedback.Embedded;

/// <summary>What a stored write survives.</summary>
public enum Durability
{
    /// <summary>The death of the process (SQLite <c>synchronous=NORMAL</c>); power loss may cost the last writes.</summary>
    ProcessDeath,

    /// <summary>Power loss as well (<c>synchronous=FULL</c>): the log is flushed to the disk before a write is answered.</summary>
    PowerLoss,
}
