using System.Text.Json;

namespace Feedback.Actors.Tests;

/// <summary>Every setting of <c>api.md</c>: name, default, range.</summary>
public sealed class SettingsFieldTests
{
    /// <summary>The API page, word for word.</summary>
    private static readonly Dictionary<string, string> Page = new()
    {
        ["target_metric"] = "\"accuracy\"",
        ["target_metric_threshold"] = "0.7",
        ["max_validations_per_job"] = "0",
        ["iou_threshold"] = "0.4",
        ["low_overlap_threshold"] = "0.8",
        ["oks_sigma"] = "0.09",
        ["point_size_base"] = "\"group_bbox_size\"",
        ["line_thickness"] = "0.01",
        ["compare_line_orientation"] = "true",
        ["line_orientation_threshold"] = "0.1",
        ["compare_groups"] = "true",
        ["group_match_threshold"] = "0.5",
        ["check_covered_annotations"] = "true",
        ["object_visibility_threshold"] = "0.05",
        ["panoptic_comparison"] = "true",
        ["compare_attributes"] = "true",
        ["empty_is_annotated"] = "false",
        ["timeout_seconds"] = "20",
        ["validate_consensus_replicas"] = "false",
        ["disclosure"] = "\"score\"",
        ["verdict_policy"] = "\"threshold\"",
    };

    private static readonly string[] RefusedByAll = ["null", "[]", "{}", "[0.5]", "\"\"", "\"0.5\""];

    [Fact]
    public void Names_and_defaults_are_those_of_the_API_page()
    {
        Assert.Equal(Page.Keys, SettingsFields.All.Select(field => field.Name).Where(Page.ContainsKey));
        foreach (var (name, json) in Page)
        {
            Assert.True(JsonElement.DeepEquals(TestSettings.Json(json), SettingsFields.Defaults[name]), $"{name} is {SettingsFields.Defaults[name]} by default, not {json}");
        }
    }

    [Fact]
    public void Every_setting_has_a_default_that_it_accepts_and_nothing_else_has_one()
    {
        Assert.Equal(SettingsFields.All.Select(field => field.Name).Order(), SettingsFields.Defaults.Keys.Order());
        Assert.All(SettingsFields.All, field => Assert.True(field.Accepts(SettingsFields.Defaults[field.Name]), field.Name));
    }

    [Fact]
    public void What_the_API_page_does_not_have_is_off_by_default()
    {
        foreach (var field in SettingsFields.All.Where(field => !Page.ContainsKey(field.Name)))
        {
            Assert.True(SettingsFields.Defaults[field.Name].GetRawText() is "0" or "false", field.Name);
        }
    }

    [Fact]
    public void Every_setting_reaches_what_it_sets()
    {
        foreach (var field in SettingsFields.All)
        {
            var other = Samples(field.Name).Accepted.First(json => !JsonElement.DeepEquals(TestSettings.Json(json), SettingsFields.Defaults[field.Name]));
            var set = TestSettings.Effective(1, $$"""{"{{field.Name}}": {{other}}}""");
            var plain = TestSettings.Effective(1, "{}");
            Assert.True(set.Quality != plain.Quality ^ set.Rules != plain.Rules, $"{field.Name} reaches not just one record");
        }
    }

    public static TheoryData<string> Names => new(SettingsFields.All.Select(setting => setting.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_takes_its_range_and_refuses_the_rest(string name)
    {
        var field = SettingsFields.Find(name)!;
        var (accepted, refused) = Samples(name);
        Assert.All(accepted, json => Assert.True(field.Accepts(TestSettings.Json(json)), $"{name} refuses {json}"));
        Assert.All(refused, json => Assert.False(field.Accepts(TestSettings.Json(json)), $"{name} accepts {json}"));
        Assert.All(RefusedByAll, json => Assert.False(field.Accepts(TestSettings.Json(json)), $"{name} accepts {json}"));
        Assert.NotEmpty(field.Expected);
    }

    [Fact]
    public void There_is_no_setting_of_another_name()
    {
        Assert.Null(SettingsFields.Find("inherit"));
        Assert.Null(SettingsFields.Find("IOU_THRESHOLD"));
        Assert.Null(SettingsFields.Find(""));
    }

    private static (string[] Accepted, string[] Refused) Samples(string name) => name switch
    {
        "target_metric" => (["\"accuracy\"", "\"precision\"", "\"recall\""], ["\"Accuracy\"", "\"f1\"", "0", "true"]),
        "verdict_policy" => (["\"threshold\"", "\"interval\""], ["\"Threshold\"", "0", "true"]),
        "point_size_base" => (["\"group_bbox_size\"", "\"image_size\""], ["\"image\"", "\"GroupBox\"", "0"]),
        "disclosure" => (["\"verdict\"", "\"score\"", "\"hints\""], ["\"all\"", "2"]),
        "max_validations_per_job" => (["0", "1", "3", "1000000"], ["-1", "1.5", "1000001", "1e30", "true"]),
        "timeout_seconds" => (["20", "0.1", "300", "0.001"], ["0", "-1", "300.1", "1e999", "true"]),
        "max_validations_per_person" or "min_objects" or "min_changed_objects" => (["0", "1", "1000000"], ["-1", "1.5", "1000001", "true"]),
        "cool_down_seconds" => (["0", "0.5", "86400"], ["-1", "86400.1", "1e999", "true"]),
        "disclosure_budget_bits" => (["0", "0.5", "1e9"], ["-1", "1.1e9", "1e999", "true"]),
        _ when SettingsFields.Defaults[name].ValueKind is JsonValueKind.True or JsonValueKind.False => (["true", "false"], ["0", "1", "\"true\""]),
        _ => (["0", "1", "0.5", "1e-9", "1.0"], ["-0.01", "1.01", "1e999", "-1e999", "true"]),
    };
}
