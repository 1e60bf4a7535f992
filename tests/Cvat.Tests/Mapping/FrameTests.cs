using System.Text.Json;
using System.Text.Json.Nodes;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Cvat.Tests;

/// <summary>The traps of frame numbers, one each.</summary>
public sealed class FrameTests
{
    private static readonly CvatConnection Connection = new("one", new CvatConnectionOptions { Address = "http://cvat.example", Token = "x" });

    [Fact]
    public void Images_are_numbered_by_the_task_whatever_first_frame_and_step_the_source_has()
    {
        var meta = Meta(33, meta => (meta["start_frame"], meta["stop_frame"], meta["frame_filter"], meta["included_frames"]) = (10, 28, "step=2", new JsonArray(26, 28)));
        var frames = TaskMap.Definition(Connection, Task(33), meta, []).Frames;
        Assert.Equal(Enumerable.Range(0, 10), frames.Select(frame => frame.Frame));
        Assert.Equal(new FrameInfo(2, 140, 163, "image_13.png"), frames[2]);
    }

    [Fact]
    public void The_one_entry_of_a_video_stands_for_all_of_its_frames()
    {
        var meta = Meta(33, meta => (meta["size"], meta["frames"]) = (500, new JsonArray(new JsonObject { ["width"] = 1920, ["height"] = 1080, ["name"] = "video.mp4" })));
        var frames = TaskMap.Definition(Connection, Task(33), meta, []).Frames;
        Assert.Equal((500, 499, 1920), (frames.Length, frames[^1].Frame, frames[^1].Width));
    }

    [Fact]
    public void A_number_of_images_that_does_not_fit_is_an_error_and_no_guess() =>
        Assert.Throws<CvatException>(() => TaskMap.Definition(Connection, Task(33), Meta(33, meta => meta["size"] = 12), []));

    [Fact]
    public void Deleted_frames_are_those_of_the_task() =>
        Assert.Equal(new[] { 3, 5 }, TaskMap.Definition(Connection, Task(33), Meta(33, meta => meta["deleted_frames"] = new JsonArray(5, 3, 5)), []).DeletedFrames.ToArray());

    /// <summary>A ground-truth job's own list of images has placeholders outside the validation set; the task's has the images.</summary>
    [Fact]
    public void Names_are_those_of_the_task_and_never_of_placeholders()
    {
        var own = Recording.Read("derived/job.55.data-meta.json")["frames"]!.AsArray().Select(frame => (string)frame!["name"]!);
        Assert.Contains("placeholder.jpg", own);
        Assert.DoesNotContain(TaskMap.Definition(Connection, Task(32), Meta(32, _ => { }), []).Frames, frame => frame.Name == "placeholder.jpg");
    }

    [Fact]
    public void Honeypots_of_a_job_are_those_in_its_range_with_the_frames_they_show()
    {
        var job = JobMap.Definition(Connection, Job(33, 57), Layout(33));
        Assert.Equal(new[] { new Honeypot(5, 9), new Honeypot(6, 8) }, job.Honeypots.ToArray());
        Assert.Equal(new[] { 5, 6, 7 }, job.Frames.ToArray());
        Assert.Equal(new[] { new Honeypot(0, 8), new Honeypot(2, 9) }, JobMap.Definition(Connection, Job(33, 56), Layout(33)).Honeypots.ToArray());
    }

    [Fact]
    public void In_ordinary_mode_there_are_no_honeypots_whatever_the_layout_says() =>
        Assert.Empty(JobMap.Definition(Connection, Job(33, 57), Layout(33) with { Mode = "gt" }).Honeypots);

    [Theory]
    [InlineData(23)]
    [InlineData(33)]
    public void Disabled_frames_are_dropped_in_both_modes_and_only_validation_frames_can_be_disabled(int task)
    {
        var layout = Layout(task);
        var truth = TruthMap.Definition(TruthJob(task), layout with { DisabledFrames = [layout.ValidationFrames![0], 1, layout.ValidationFrames[0]] }, "d");
        Assert.Equal(layout.ValidationFrames[0], Assert.Single(truth.DisabledFrames));
        Assert.True(truth.Configured);
        Assert.Equal(task == 23 ? TruthMode.Frames : TruthMode.Pool, truth.Mode);
    }

    [Fact]
    public void Ground_truth_that_is_not_accepted_and_completed_is_not_configured() => Assert.False(TruthMap.Definition(TruthJob(29), Layout(29), "d").Configured);

    [Fact]
    public void A_task_without_a_validation_set_has_a_layout_without_a_mode()
    {
        Assert.Null(JsonSerializer.Deserialize("""{"mode": null}"""u8, CvatJsonOf.Layout)!.Mode);
        Assert.Throws<CvatException>(() => TruthMap.Definition(TruthJob(33), new CvatLayout { Mode = "another" }, "d"));
    }

    /// <summary>Task 23's ground-truth job holds shapes on frames outside the validation set.</summary>
    [Fact]
    public void Ground_truth_outside_the_validation_set_is_there_and_is_not_named_as_compared()
    {
        var frames = Recording.Read("recorded/job.32.annotations.json")["shapes"]!.AsArray().Select(shape => (int)shape!["frame"]!).ToHashSet();
        Assert.Equal(new[] { 4, 5, 7 }, TruthMap.Definition(TruthJob(23), Layout(23), "d").ValidationFrames.ToArray());
        Assert.Contains(frames, frame => frame is not (4 or 5 or 7));
    }

    [Theory]
    [InlineData("type", "another")]
    [InlineData("stage", "another")]
    [InlineData("state", "in_progress")] // it is written with a space
    public void Words_we_do_not_know_are_errors(string member, string word)
    {
        var job = Recording.List("recorded/jobs.task-33.json")[1];
        job[member] = word;
        Assert.Throws<CvatException>(() => JobMap.Definition(Connection, JsonSerializer.Deserialize(job.ToJsonString(), CvatJsonOf.Job)!, Layout(33)));
    }

    [Fact]
    public void Ids_carry_the_connection_and_are_read_back_only_by_it()
    {
        Assert.Equal("one:57", Connection.Id(57));
        Assert.Equal((57, null, null, null), (Connection.Number("one:57"), Connection.Number("two:57"), Connection.Number("one:-1"), Connection.Number("one57")));
    }

    private static CvatTask Task(int task) => JsonSerializer.Deserialize(Recording.Bytes($"recorded/task.{task}.json"), CvatJsonOf.Task)!;

    private static CvatJob Job(int task, int job) =>
        JsonSerializer.Deserialize(Recording.List($"recorded/jobs.task-{task}.json").Single(known => (int)known["id"]! == job).ToJsonString(), CvatJsonOf.Job)!;

    private static CvatJob TruthJob(int task) =>
        JsonSerializer.Deserialize(Recording.List($"recorded/jobs.task-{task}.json").Single(known => (string)known["type"]! == "ground_truth").ToJsonString(), CvatJsonOf.Job)!;

    private static CvatLayout Layout(int task) => JsonSerializer.Deserialize(Recording.Bytes($"derived/task.{task}.validation-layout.json"), CvatJsonOf.Layout)!;

    private static CvatDataMeta Meta(int task, Action<JsonObject> change)
    {
        var meta = Recording.Read($"derived/task.{task}.data-meta.json");
        change(meta);
        return JsonSerializer.Deserialize(meta.ToJsonString(), CvatJsonOf.DataMeta)!;
    }
}
