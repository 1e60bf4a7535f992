namespace Feedback.Actors;

/// <summary>A person asks to have annotations judged.</summary>
public sealed record BeginRequest
{
    /// <summary>Who asks.</summary>
    public required string Person { get; init; }

    /// <summary>Whether the person may read the ground truth and so uses up nothing.</summary>
    public required bool Exempt { get; init; }

    /// <summary>Digest of what is to be judged.</summary>
    public required string Digest { get; init; }

    /// <summary>Whether these annotations came with the request and are to be saved.</summary>
    public required bool Saves { get; init; }

    /// <summary>Idempotency key, if any.</summary>
    public string? Key { get; init; }

    /// <summary>What it would be judged by.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Settings of the feedback itself.</summary>
    public required FeedbackRules Rules { get; init; }

    /// <summary>Whether there is ground truth that may be compared with.</summary>
    public required bool Configured { get; init; }

    /// <summary>Objects in what is to be judged.</summary>
    public int Objects { get; init; }

    /// <summary>Digest of the judged annotations that <see cref="Changed"/> counts from; null where there are none or nobody needs to know.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Objects that differ from those.</summary>
    public int Changed { get; init; }

    /// <summary>What is left of the caller's patience: how long a ticket is good from the moment it is handed out. A span and not a time, because the clocks of
    /// gateways and silos differ.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Names the request for validation, the same in all its tries: what an earlier try of it began, a later one takes over.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the request has been to the job before. It then waits for a request of equal content instead of taking its place, or the two would go on
    /// taking it from one another.</summary>
    public bool Again { get; init; }
}
