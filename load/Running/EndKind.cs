namespace Feedback.Load.Running;

/// <summary>How a request ended, as far as a load test cares.</summary>
internal enum EndKind
{
    /// <summary>It was given what it asked for.</summary>
    Served,

    /// <summary>It was turned away, as it may be under load.</summary>
    Refused,

    /// <summary>It was wrong and was told so, as it should be: what bad clients come to.</summary>
    Corrected,

    /// <summary>Something is wrong.</summary>
    Failed,
}
