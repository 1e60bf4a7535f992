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

    /// <summary>When the caller's patience ends, UTC.</summary>
    public required DateTimeOffset Deadline { get; init; }
}
