namespace Feedback.Gateway;

/// <summary>What a caller may do with a task or job; each includes the one before in what it can see of a job.</summary>
public enum Right
{
    /// <summary>Not even know that it is there.</summary>
    None,

    /// <summary>Work on it: the job's assignee.</summary>
    Assignee,

    /// <summary>Write it: the platform.</summary>
    Platform,

    /// <summary>Everything, ground truth included: staff of the task, and admins.</summary>
    Staff,
}
