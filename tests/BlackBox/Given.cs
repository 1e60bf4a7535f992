namespace Feedback.BlackBox;

/// <summary>What a platform sets up before annotators come.</summary>
public static class Given
{
    /// <summary>A task with settings and accepted ground truth on three frames.</summary>
    public static async Task Task(Api api, string task, int attempts)
    {
        (await api.Put($"/v1/tasks/{task}", new
        {
            name = task,
            labels = new[] { new { id = 1, name = "bench", type = "any", attributes = Array.Empty<object>() } },
            frames = Enumerable.Range(0, 10).Select(frame => new { frame, width = 4000, height = 480 }),
            deleted_frames = Array.Empty<int>(),
            staff = new[] { "boss" },
        })).Expect(200, 201);
        (await api.Patch($"/v1/tasks/{task}/quality/settings", new { max_validations_per_job = attempts, target_metric_threshold = 0.7 })).Expect(200);
        var truth = await api.Put($"/v1/tasks/{task}/ground_truth", new
        {
            stage = "acceptance",
            state = "completed",
            mode = "gt",
            validation_frames = new[] { 0, 1, 2 },
            disabled_frames = Array.Empty<int>(),
            annotations = Documents.Right,
        });
        Assert.True(truth.Expect(200).Json.GetProperty("configured").GetBoolean());
    }

    /// <summary>A job of the task, given to a person.</summary>
    public static async Task Job(Api api, string task, string job, string assignee) =>
        (await api.Put($"/v1/jobs/{job}", new { task_id = task, type = "annotation", frames = new[] { 0, 1, 2, 3 }, assignee, stage = "annotation", state = "in progress" })).Expect(200, 201);
}
