namespace Feedback.History.Tests;

/// <summary>What is the matter with storage or scoring.</summary>
public enum Trouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Every write and every read of a document takes <see cref="Faults.Delay"/>.</summary>
    Slow,

    /// <summary>Writes and reads of documents hang until the trouble is over.</summary>
    Blocked,

    /// <summary>Writes and reads of documents fail.</summary>
    Failing,

    /// <summary>Every call fails, also of what is in memory.</summary>
    Dead,

    /// <summary>The scorer fails.</summary>
    ScorerFailing,

    /// <summary>The scorer never answers and does not listen when it is told to stop.</summary>
    ScorerHanging,
}
