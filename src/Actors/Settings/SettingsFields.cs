using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Every setting of the API with its range; defaults are those of <see cref="QualitySettings"/> and <see cref="FeedbackRules"/>.</summary>
public static class SettingsFields
{
    /// <summary>Longest timeout that can be set, in seconds.</summary>
    public const double LongestTimeoutSeconds = 300;

    /// <summary>All settings but <c>inherit</c>, in the order of the API page.</summary>
    public static ImmutableArray<SettingsField> All { get; } =
    [
        SettingsField.Word("target_metric", "accuracy", "precision", "recall"),
        SettingsField.Number("target_metric_threshold", 0, 1),
        SettingsField.Whole("max_validations_per_job", 0, 1_000_000),
        SettingsField.Number("iou_threshold", 0, 1),
        SettingsField.Number("low_overlap_threshold", 0, 1),
        SettingsField.Number("oks_sigma", 0, 1),
        SettingsField.Word("point_size_base", "group_bbox_size", "image_size"),
        SettingsField.Number("line_thickness", 0, 1),
        SettingsField.Flag("compare_line_orientation"),
        SettingsField.Number("line_orientation_threshold", 0, 1),
        SettingsField.Flag("compare_groups"),
        SettingsField.Number("group_match_threshold", 0, 1),
        SettingsField.Flag("check_covered_annotations"),
        SettingsField.Number("object_visibility_threshold", 0, 1),
        SettingsField.Flag("panoptic_comparison"),
        SettingsField.Flag("compare_attributes"),
        SettingsField.Flag("empty_is_annotated"),
        SettingsField.Positive("timeout_seconds", LongestTimeoutSeconds),
        SettingsField.Flag("validate_consensus_replicas"),
        SettingsField.Word("disclosure", "verdict", "score", "hints"),
        SettingsField.Flag("appeals"),
        SettingsField.Word("verdict_policy", "threshold", "interval"),
        SettingsField.Whole("max_validations_per_person", 0, 1_000_000),
        SettingsField.Flag("stop_at_acceptance"),
        SettingsField.Whole("min_objects", 0, 1_000_000),
        SettingsField.Number("min_objects_share", 0, 1),
        SettingsField.Number("cool_down_seconds", 0, 86_400),
        SettingsField.Whole("min_changed_objects", 0, 1_000_000),
        SettingsField.Flag("ladder"),
        SettingsField.Number("disclosure_budget_bits", 0, 1e9),
    ];

    /// <summary>The default of every setting, by name.</summary>
    public static ImmutableDictionary<string, JsonElement> Defaults { get; } = ReadDefaults();

    /// <summary>The setting of that name, or null.</summary>
    public static SettingsField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    private static ImmutableDictionary<string, JsonElement> ReadDefaults()
    {
        var values = ImmutableDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach (var source in new[] { JsonSerializer.SerializeToElement(new QualitySettings(), StateJson.Options), JsonSerializer.SerializeToElement(new FeedbackRules(), StateJson.Options) })
        {
            foreach (var member in source.EnumerateObject()) values.Add(member.Name, member.Value.Clone());
        }

        return values.ToImmutable();
    }
}
