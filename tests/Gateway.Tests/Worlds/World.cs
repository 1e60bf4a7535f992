namespace Feedback.Gateway.Tests;

/// <summary>A task with settings and ground truth, and a job of it.</summary>
public sealed class World
{
    /// <summary>The first frames are validated.</summary>
    public const int ValidationFrames = 4;

    /// <summary>All frames.</summary>
    public const int Frames = 10;

    /// <summary>A frame that is not compared.</summary>
    public const int FreeFrame = 9;

    /// <summary>Listed as staff of the task.</summary>
    public const string Boss = "boss";

    /// <summary>Has the job.</summary>
    public const string Worker = "worker";

    private readonly Client _platform;

    private World(Client platform, string name) => (_platform, Name) = (platform, name);

    /// <summary>Its name; id of the task.</summary>
    public string Name { get; }

    /// <summary>Id of the job.</summary>
    public string Job => $"{Name}-job";

    /// <summary>Address of the job.</summary>
    public string JobPath => $"/v1/jobs/{Job}";

    /// <summary>Address of the task.</summary>
    public string TaskPath => $"/v1/tasks/{Name}";

    /// <summary>Makes one.</summary>
    /// <param name="platform">Who makes it.</param>
    /// <param name="name">Its name, different from all others on the same gateway.</param>
    /// <param name="attempts">Attempts of an assignment.</param>
    /// <param name="objects">Objects of the ground truth.</param>
    public static async Task<World> Make(Client platform, string name, int attempts = 3, int objects = 4)
    {
        var world = new World(platform, name);
        await world.PutTask();
        await world.Set(new { max_validations_per_job = attempts });
        await world.PutTruth(Truth(objects));
        await world.PutJob();
        return world;
    }

    /// <summary>A body for the task.</summary>
    public static object TaskBody(string name, string? project = null, string staff = Boss) => new
    {
        name,
        project_id = project,
        labels = new object[] { Label(1, "car"), Label(2, "bus") },
        frames = Enumerable.Range(0, Frames).Select(frame => new { frame, width = 1000, height = 1000 }),
        deleted_frames = Array.Empty<int>(),
        staff = new[] { staff },
    };

    /// <summary>A body for the ground truth.</summary>
    public static object Truth(int objects, string stage = "acceptance", string state = "completed") => Truth(Drawing.Of([.. Enumerable.Range(0, objects).Select(Drawing.Gold)]), stage, state);

    /// <summary>A body for ground truth of any annotations.</summary>
    public static object Truth(object annotations, string stage = "acceptance", string state = "completed") => new
    {
        stage,
        state,
        mode = "gt",
        validation_frames = Enumerable.Range(0, ValidationFrames),
        disabled_frames = Array.Empty<int>(),
        annotations,
    };

    /// <summary>A body for a job.</summary>
    public static object JobBody(string task, string? assignee = Worker, string type = "annotation") =>
        new { task_id = task, type, start_frame = 0, stop_frame = Frames - 1, assignee, stage = "annotation", state = "in progress" };

    public async Task PutTask(string? project = null) => (await _platform.Put(TaskPath, TaskBody(Name, project))).Expect(200, 201);

    public async Task PutTruth(object truth) => (await _platform.Put($"{TaskPath}/ground_truth", truth)).Expect(200);

    public async Task Set(object settings) => (await _platform.Patch($"{TaskPath}/quality/settings", settings)).Expect(200);

    /// <summary>Makes or changes a job of the task; the usual one where none is named.</summary>
    public async Task PutJob(string? job = null, string? assignee = Worker, string type = "annotation") =>
        (await _platform.Put($"/v1/jobs/{job ?? Job}", JobBody(Name, assignee, type))).Expect(200, 201);

    /// <summary>Attempts charged in the present assignment, as the platform is told.</summary>
    public async Task<int> Used(string? job = null) => (int)(await _platform.Get($"/v1/jobs/{job ?? Job}")).Expect(200)["assignment"]!["attempts_used"]!;

    private static object Label(int id, string name) => new { id, name, type = "any", attributes = Array.Empty<object>() };
}
