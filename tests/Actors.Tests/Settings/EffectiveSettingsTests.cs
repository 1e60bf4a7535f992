namespace Feedback.Actors.Tests;

/// <summary>Requirement row 38: what is in force for a task, and where each value comes from.</summary>
public sealed class EffectiveSettingsTests
{
    private static readonly SettingsVersion Project = TestSettings.Record(4, true, """{"iou_threshold": 0.9, "max_validations_per_job": 3}""");

    [Fact]
    public void A_task_that_inherits_follows_its_project_and_not_its_own_values()
    {
        var settings = EffectiveSettings.Of(TestSettings.Record(2, true, """{"iou_threshold": 0.1, "oks_sigma": 0.2}"""), Project, "p");
        Assert.Equal((0.9, 3, 0.09), (settings.Quality.IouThreshold, settings.Rules.MaxValidationsPerJob, settings.Quality.OksSigma));
        Assert.Equal(("project", "default"), (settings.Sources["iou_threshold"], settings.Sources["oks_sigma"]));
    }

    [Fact]
    public void A_task_that_does_not_inherit_goes_by_its_own_values_alone()
    {
        var settings = EffectiveSettings.Of(TestSettings.Record(2, false, """{"oks_sigma": 0.2}"""), Project, "p");
        Assert.Equal((0.4, 0, 0.2), (settings.Quality.IouThreshold, settings.Rules.MaxValidationsPerJob, settings.Quality.OksSigma));
        Assert.Equal(("default", "task"), (settings.Sources["iou_threshold"], settings.Sources["oks_sigma"]));
    }

    [Fact]
    public void A_task_without_a_project_goes_by_its_own_values_even_if_it_would_inherit()
    {
        var settings = EffectiveSettings.Of(TestSettings.Record(1, true, """{"oks_sigma": 0.2}"""), null, null);
        Assert.Equal((0.2, "task"), (settings.Quality.OksSigma, settings.Sources["oks_sigma"]));
    }

    [Fact]
    public void A_project_has_its_own_values_over_the_defaults()
    {
        var settings = EffectiveSettings.OfProject(Project);
        Assert.Equal((0.9, 0.09, 5), (settings.Quality.IouThreshold, settings.Quality.OksSigma, settings.Version));
    }

    [Fact]
    public void Every_setting_is_listed_with_its_source()
    {
        var settings = EffectiveSettings.Of(TestSettings.Record(0, true, "{}"), null, null);
        Assert.Equal(SettingsFields.All.Select(field => field.Name).Order(StringComparer.Ordinal), settings.Values.Keys);
        Assert.Equal(settings.Values.Keys, settings.Sources.Keys);
        Assert.All(settings.Sources.Values, source => Assert.Equal("default", source));
    }

    [Fact]
    public void The_version_begins_at_1_and_grows_with_every_change_of_either_record()
    {
        static int Version(int task, int project) => EffectiveSettings.Of(TestSettings.Record(task, true, "{}"), TestSettings.Record(project, true, "{}"), "p").Version;
        Assert.Equal(1, EffectiveSettings.Of(TestSettings.Record(0, true, "{}"), null, null).Version);
        for (var task = 0; task < 4; task++)
        {
            for (var project = 0; project < 4; project++)
            {
                Assert.True(Version(task + 1, project) > Version(task, project));
                Assert.True(Version(task, project + 1) > Version(task, project));
            }
        }
    }

    [Fact]
    public void Two_states_share_a_stamp_only_where_the_record_in_force_is_the_same()
    {
        var stamps = new Dictionary<string, string>();
        void Note(int task, bool inherits, int? project, string? id)
        {
            var record = project is null ? null : TestSettings.Record(project.Value, true, "{}");
            var inForce = inherits && project is not null ? $"version {project} of project {id}" : $"version {task} of the task";
            var stamp = EffectiveSettings.Of(TestSettings.Record(task, inherits, "{}"), record, id).Stamp;
            Assert.Equal(inForce, stamps.GetValueOrDefault(stamp, inForce));
            stamps[stamp] = inForce;
        }

        foreach (var id in new[] { "p", "q", "1", "1.1", ".1", "2.p", "task" })
        {
            for (var task = 0; task < 13; task++)
            {
                for (var project = 0; project < 13; project++)
                {
                    Note(task, true, project, id);
                    Note(task, false, project, id);
                }
            }
        }

        for (var task = 0; task < 13; task++) Note(task, true, null, null);
        Assert.Equal((7 * 13) + 13, stamps.Count);
    }
}
