namespace Feedback.Scoring;

/// <summary>CVAT's names of conflicts, and which of them are errors.</summary>
internal static class ConflictTypes
{
    public const int Count = 8;

    private static readonly string[] Names =
    [
        "low_overlap", "missing_annotation", "extra_annotation", "mismatching_label", "mismatching_direction", "covered_annotation",
        "mismatching_attributes", "mismatching_groups",
    ];

    public static string NameOf(ConflictType type) => Names[(int)type];

    public static bool IsError(ConflictType type)
        => type is ConflictType.MissingAnnotation or ConflictType.ExtraAnnotation or ConflictType.MismatchingLabel;
}
