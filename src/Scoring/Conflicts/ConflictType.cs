namespace Feedback.Scoring;

/// <summary>What is wrong with an object or a pair, in the order in which a frame's conflicts are listed.</summary>
internal enum ConflictType : byte
{
    LowOverlap,
    MissingAnnotation,
    ExtraAnnotation,
    MismatchingLabel,
    MismatchingDirection,
    CoveredAnnotation,
    MismatchingAttributes,
    MismatchingGroups,
}
