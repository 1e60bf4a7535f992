namespace Feedback.History.Tests;

/// <summary>What a call asks for.</summary>
public enum Operation
{
    /// <summary>To have annotations judged.</summary>
    Validate,

    /// <summary>To save annotations.</summary>
    Save,

    /// <summary>One verdict.</summary>
    Verdict,

    /// <summary>The caller's verdicts.</summary>
    Verdicts,

    /// <summary>The job.</summary>
    Job,

    /// <summary>To answer a verdict.</summary>
    Respond,

    /// <summary>To give the job to somebody; asked until answered.</summary>
    Assign,

    /// <summary>To change settings; asked until answered.</summary>
    Set,

    /// <summary>To change the ground truth; asked until answered.</summary>
    Truth,
}
