using System.Text.Json.Nodes;

namespace Feedback.Gateway;

/// <summary>A task as a CVAT server answered it, turned into the bodies of our own API.</summary>
/// <param name="folder">Folder of the recordings.</param>
/// <param name="id">CVAT's number of the task.</param>
public sealed class RecordedTask(string folder, int id)
{
    private readonly JsonArray _jobs = Read(folder, $"jobs.task-{id}.json")["results"]!.AsArray();
    private readonly JsonNode _layout = Read(folder, $"task.{id}.validation-layout.json");

    /// <summary>Folder of the recordings beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Demo", "recorded");

    /// <summary>The task's id.</summary>
    public string Id => $"{id}";

    /// <summary>Ids of its annotation jobs, ascending.</summary>
    public IEnumerable<int> Jobs => OfType("annotation").Select(job => (int)job["id"]!).Order();

    /// <summary>Body of <c>PUT /v1/tasks/{id}</c>.</summary>
    public JsonObject Task()
    {
        var task = Read(folder, $"task.{id}.json");
        var meta = Read(folder, $"task.{id}.data-meta.json");
        var first = (int)meta["start_frame"]!;
        return new JsonObject
        {
            ["name"] = task["name"]!.DeepClone(),
            ["project_id"] = task["project_id"] is { } project ? $"{(int)project}" : null,
            ["labels"] = Read(folder, $"labels.task-{id}.json")["results"]!.DeepClone(),
            ["frames"] = new JsonArray([.. meta["frames"]!.AsArray().Select((frame, i) => Frame(frame!, first + i))]),
            ["deleted_frames"] = meta["deleted_frames"]!.DeepClone(),
        };
    }

    /// <summary>Body of <c>PUT /v1/tasks/{id}/ground_truth</c>.</summary>
    public JsonObject GroundTruth()
    {
        var job = OfType("ground_truth").Single();
        return new JsonObject
        {
            ["stage"] = job["stage"]!.DeepClone(),
            ["state"] = job["state"]!.DeepClone(),
            ["mode"] = _layout["mode"]!.DeepClone(),
            ["validation_frames"] = _layout["validation_frames"]!.DeepClone(),
            ["disabled_frames"] = _layout["disabled_frames"]!.DeepClone(),
            ["annotations"] = Annotations((int)job["id"]!),
        };
    }

    /// <summary>Body of <c>PUT /v1/jobs/{job}</c>.</summary>
    public JsonObject Job(int job, string? assignee)
    {
        var recorded = OfType("annotation").Single(candidate => (int)candidate["id"]! == job);
        var (start, stop) = ((int)recorded["start_frame"]!, (int)recorded["stop_frame"]!);
        return new JsonObject
        {
            ["task_id"] = Id,
            ["type"] = "annotation",
            ["start_frame"] = start,
            ["stop_frame"] = stop,
            ["honeypots"] = new JsonArray([.. Honeypots().Where(pot => pot.Frame >= start && pot.Frame <= stop).Select(pot =>
                (JsonNode)new JsonObject { ["frame"] = pot.Frame, ["real_frame"] = pot.Real })]),
            ["assignee"] = assignee,
            ["stage"] = "annotation",
            ["state"] = "in progress",
        };
    }

    /// <summary>The recorded annotations of a job.</summary>
    public JsonNode Annotations(int job) => Read(folder, $"job.{job}.annotations.json");

    private IEnumerable<(int Frame, int Real)> Honeypots() => _layout["honeypot_frames"] is { } frames
        ? frames.AsArray().Zip(_layout["honeypot_real_frames"]!.AsArray(), (frame, real) => ((int)frame!, (int)real!))
        : [];

    private IEnumerable<JsonNode> OfType(string type) => _jobs.Where(job => (string)job!["type"]! == type)!;

    private static JsonObject Frame(JsonNode meta, int number) => new JsonObject
    {
        ["frame"] = number,
        ["width"] = meta["width"]!.DeepClone(),
        ["height"] = meta["height"]!.DeepClone(),
        ["name"] = meta["name"]!.DeepClone(),
    };

    private static JsonNode Read(string folder, string file) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, file)))!;
}
