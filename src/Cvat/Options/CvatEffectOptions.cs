namespace Feedback.Cvat;

/// <summary>Section <c>Feedback:Cvat:Connections:{name}:Effects</c>: what happens on the server after a verdict. All is off by default.
/// State and stage are set when the server's webhook has told that the job was finished: before that the job is the annotator's.</summary>
public sealed class CvatEffectOptions
{
    /// <summary>State of a finished job that was rejected with attempts left: <c>in progress</c> or <c>rejected</c>.</summary>
    public string? Rejected { get; set; }

    /// <summary>State of a finished job that was finally rejected: <c>in progress</c> or <c>rejected</c>.</summary>
    public string? FinallyRejected { get; set; }

    /// <summary>Stage of a finished job that was accepted: <c>validation</c> or <c>acceptance</c>; its state stays <c>completed</c>.</summary>
    public string? Accepted { get; set; }

    /// <summary>Whether a rejection opens an issue with verdict and score on the job's first frame. Everybody who sees the job reads it, for ever.</summary>
    public bool Issue { get; set; }

    /// <summary>Address that is told of every verdict by POST.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Secret of the signature <c>X-Signature-256</c> of these POSTs.</summary>
    public string? WebhookSecret { get; set; }
}
