using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Feedback.Actors;

namespace Feedback.Cvat.Tests;

/// <summary>Pure rules: job filters, settings, staff, events.</summary>
public sealed class RuleTests
{
    private static readonly JobFacts Facts = new() { Id = 57, Type = "annotation", State = "completed", Stage = "annotation", Assignee = "worker2", TaskId = 33, TaskName = "task with honeypots" };
    private static readonly DateTimeOffset Nine = new(2025, 5, 6, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("""{"==": [{"var": "type"}, "annotation"]}""", true)]
    [InlineData("""{"!=": [{"var": "type"}, "annotation"]}""", false)]
    [InlineData("""{"and": [{"==": [{"var": "stage"}, "annotation"]}, {"in": ["honey", {"var": "task_name"}]}]}""", true)]
    [InlineData("""{"or": [{"==": [{"var": "id"}, 5]}, {"in": [{"var": "assignee"}, ["worker1", "worker2"]]}]}""", true)]
    [InlineData("""{"!": [{"==": [{"var": "assignee"}, "worker2"]}]}""", false)]
    [InlineData("""{"<=": [30, {"var": "task_id"}, 40]}""", true)]
    [InlineData("""{"<": [{"var": "id"}, 57]}""", false)]
    [InlineData("""{"==": [{"var": "colour"}, 1]}""", null)]
    [InlineData("""{"map": [1, 2]}""", null)]
    [InlineData("not JSON", null)]
    public void A_job_filter_takes_a_job_leaves_it_out_or_is_not_understood(string? filter, bool? takes) => Assert.Equal(takes, JobFilter.Takes(filter, Facts));

    [Fact]
    public void A_filter_on_the_assignee_of_a_job_of_nobody_is_understood() =>
        Assert.False(JobFilter.Takes("""{"==": [{"var": "assignee"}, "worker2"]}""", Facts with { Assignee = null }));

    [Fact]
    public void The_servers_settings_become_ours_and_what_we_do_not_know_is_left_out()
    {
        var row = JsonSerializer.SerializeToElement(Recording.List("derived/quality-settings.task-33.feedback-reject.json")[0]);
        var change = SettingsMap.Change(row);
        Assert.Equal((false, 17), (change.Inherit, change.Set.Count));
        Assert.Equal(3, change.Set["max_validations_per_job"].GetInt32());
        Assert.DoesNotContain("job_filter", change.Set.Keys);
    }

    [Fact]
    public void A_setting_we_cannot_judge_by_is_an_error_that_names_it()
    {
        var row = JsonSerializer.SerializeToElement(new { inherit = false, iou_threshold = 2 });
        Assert.Contains("iou_threshold", Assert.Throws<CvatException>(() => SettingsMap.Change(row)).Message, StringComparison.Ordinal);
    }

    //          user group    org    role          in charge  gt's assignee
    [Theory]
    [InlineData(1, "admin", true, null, false, false, true)]
    [InlineData(1, "user", false, null, true, false, true)]
    [InlineData(1, "user", false, null, false, false, false)]
    [InlineData(1, "user", true, "owner", false, false, true)]
    [InlineData(1, "user", true, "maintainer", false, false, true)]
    [InlineData(1, "worker", true, "maintainer", false, false, false)]
    [InlineData(1, "user", true, "supervisor", false, false, false)]
    [InlineData(1, "worker", true, "worker", true, false, true)]
    [InlineData(1, "user", true, null, true, false, false)]
    [InlineData(1, "worker", true, null, true, true, true)]
    [InlineData(1, "user", true, null, true, true, false)]
    public void Who_may_open_the_ground_truth_job_is_staff(int user, string group, bool organization, string? role, bool inCharge, bool truthAssignee, bool staff) =>
        Assert.Equal(staff, StaffRules.IsStaff(user, group, organization, role, inCharge ? new HashSet<int> { user } : [], truthAssignee ? user : null));

    //           before_update    seen           state          stage         type
    [Theory]
    [InlineData("in progress", null, "completed", "annotation", "annotation", EventKind.Finished)]
    [InlineData("completed", null, "completed", "annotation", "annotation", EventKind.Noted)]
    [InlineData("-", "in progress", "completed", "annotation", "annotation", EventKind.Noted)] // told what changed, and it was not the state
    [InlineData(null, "in progress", "completed", "annotation", "annotation", EventKind.Finished)]
    [InlineData(null, "completed", "completed", "annotation", "annotation", EventKind.Noted)]
    [InlineData(null, null, "completed", "annotation", "annotation", EventKind.Finished)]
    [InlineData(null, null, "completed", "acceptance", "annotation", EventKind.Noted)]
    [InlineData("in progress", null, "completed", "annotation", "ground_truth", EventKind.Noted)]
    [InlineData("in progress", null, "completed", "annotation", "consensus_replica", EventKind.Noted)]
    [InlineData("new", null, "in progress", "annotation", "annotation", EventKind.Noted)]
    public void An_event_means(string? before, string? seen, string state, string stage, string type, EventKind meaning)
    {
        var told = Event(before, state, stage, type);
        var last = seen is null ? null : new Sighting(Nine.AddHours(-1), seen, "annotation", null);
        Assert.Equal(meaning, EventRules.Decide(told, last, 1));
    }

    [Fact]
    public void Our_own_changes_old_news_and_repeats_are_known()
    {
        var told = Event("in progress", "completed", "annotation", "annotation");
        Assert.Equal(EventKind.Echo, EventRules.Decide(told, null, 7));
        Assert.Equal(EventKind.Repeated, EventRules.Decide(told, EventRules.Sighting(told.Job!), 1));
        Assert.Equal(EventKind.Outdated, EventRules.Decide(told, EventRules.Sighting(told.Job!) with { UpdatedDate = Nine.AddSeconds(1) }, 1));
        Assert.Equal(EventKind.Irrelevant, EventRules.Decide(told with { Event = "delete:job" }, null, 1));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"event\": 1}")]
    public void What_is_no_event_is_not_read(string body) => Assert.Null(CvatEvent.Read(Encoding.UTF8.GetBytes(body)));

    private static CvatEvent Event(string? before, string state, string stage, string type)
    {
        var job = new JsonObject
        {
            ["id"] = 57, ["task_id"] = 33, ["type"] = type, ["stage"] = stage, ["state"] = state, ["start_frame"] = 5, ["stop_frame"] = 7, ["updated_date"] = "2025-05-06T09:00:00.000000Z",
        };
        var changed = before switch
        {
            null => null,
            "-" => new JsonObject { ["updated_date"] = "2025-05-06T08:00:00.000000Z" },
            _ => new JsonObject { ["state"] = before },
        };
        return CvatEvent.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Deliveries.Update(job, 7, changed))))!;
    }
}
