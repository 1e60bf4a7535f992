namespace Feedback.Actors.Tests;

/// <summary>Requirements rows 33, 34, 36, 38: settings records, their versions and inheritance.</summary>
public sealed class SettingsRecordTests
{
    private readonly InMemory<SettingsState> _store = new();

    private Settings Record => new(_store, new TestClock());

    [Fact]
    public async Task A_record_nobody_has_touched_inherits_sets_nothing_and_is_version_0()
    {
        var record = await Record.Get();
        Assert.Equal((0, true, 0), (record.Version, record.Values.Inherit, record.Values.Own.Count));
    }

    [Fact]
    public async Task Every_change_begins_the_next_version_and_keeps_the_others()
    {
        for (var version = 1; version <= 5; version++)
        {
            var after = await Record.Change(TestSettings.Set($$"""{"max_validations_per_job": {{version}}}"""), null);
            Assert.Equal(version, after!.Version);
        }

        Assert.Equal([1, 2, 3, 4, 5], _store.Value!.Versions.Select(values => values.Own["max_validations_per_job"].GetInt32()));
    }

    [Theory]
    [InlineData("""{"iou_threshold": 0.5}""")]
    [InlineData("""{"iou_threshold": 0.50}""")]
    [InlineData("{}")]
    public async Task A_change_that_changes_nothing_begins_no_version(string again)
    {
        await Record.Change(TestSettings.Set("""{"iou_threshold": 0.5, "line_thickness": 0.02}"""), null);
        var after = await Record.Change(TestSettings.Set(again), null);
        Assert.Equal((1, 1), (after!.Version, _store.Writes));
        await Record.Change(TestSettings.Inherit(true), null);
        await Record.Change(TestSettings.Reset("oks_sigma"), null);
        Assert.Equal(1, _store.Writes);
    }

    [Fact]
    public async Task A_patch_leaves_what_it_does_not_name()
    {
        await Record.Change(TestSettings.Set("""{"iou_threshold": 0.5, "line_thickness": 0.02}"""), null);
        var after = await Record.Change(TestSettings.Set("""{"iou_threshold": 0.6}"""), null);
        Assert.Equal(0.6, after!.Values.Own["iou_threshold"].GetDouble());
        Assert.Equal(0.02, after.Values.Own["line_thickness"].GetDouble());
    }

    [Fact]
    public async Task Null_takes_a_value_back_to_its_default()
    {
        await Record.Change(TestSettings.Set("""{"iou_threshold": 0.5, "line_thickness": 0.02}"""), null);
        var after = await Record.Change(TestSettings.Reset("iou_threshold"), null);
        Assert.Equal(["line_thickness"], after!.Values.Own.Keys);
        var effective = EffectiveSettings.Of(after, null, null);
        Assert.Equal((0.4, "default"), (effective.Quality.IouThreshold, effective.Sources["iou_threshold"]));
    }

    [Fact]
    public async Task A_change_of_another_version_than_expected_is_refused()
    {
        await Record.Change(TestSettings.Set("""{"iou_threshold": 0.5}"""), 0);
        Assert.Null(await Record.Change(TestSettings.Set("""{"iou_threshold": 0.6}"""), 0));
        Assert.Equal(0.5, (await Record.Get()).Values.Own["iou_threshold"].GetDouble());
        Assert.Equal(2, (await Record.Change(TestSettings.Set("""{"iou_threshold": 0.6}"""), 1))!.Version);
    }

    [Fact]
    public async Task Going_to_the_project_and_back_keeps_the_tasks_own_values()
    {
        await Record.Change(TestSettings.Set("""{"iou_threshold": 0.5}"""), null);
        await Record.Change(TestSettings.Inherit(false), null);
        await Record.Change(TestSettings.Inherit(true), null);
        var project = TestSettings.Record(1, true, """{"iou_threshold": 0.9}""");
        Assert.Equal(0.9, EffectiveSettings.Of(await Record.Get(), project, "p").Quality.IouThreshold);
        await Record.Change(TestSettings.Inherit(false), null);
        Assert.Equal(0.5, EffectiveSettings.Of(await Record.Get(), project, "p").Quality.IouThreshold);
    }

    [Fact]
    public async Task Versions_survive_a_restart()
    {
        await Record.Change(TestSettings.Set("""{"iou_threshold": 0.5}"""), null);
        var again = new Settings(_store.Restart(), new TestClock());
        Assert.Equal(2, (await again.Change(TestSettings.Set("""{"oks_sigma": 0.1}"""), 1))!.Version);
    }
}
