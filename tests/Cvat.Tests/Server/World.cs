using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>What one server holds and does. Starts as the recordings are, with feedback switched on; tests change it as users would.</summary>
public sealed partial class World
{
    private static readonly int[] Tasks = [22, 23, 29, 32, 33];
    private readonly Lock _gate = new();
    private readonly Dictionary<int, JsonObject> _jobs = [];
    private readonly Dictionary<int, JsonObject> _tasks = [];
    private readonly Dictionary<int, JsonObject> _layouts = [];
    private readonly Dictionary<int, JsonObject> _metas = [];
    private readonly Dictionary<int, List<JsonObject>> _labels = [];
    private readonly Dictionary<int, string> _annotations = [];
    private readonly List<Fault> _faults = [];
    private int _seconds;

    public World()
    {
        foreach (var task in Tasks)
        {
            _tasks[task] = Recording.Read($"recorded/task.{task}.json");
            _layouts[task] = Recording.Read($"derived/task.{task}.validation-layout.json");
            _metas[task] = Recording.Read($"derived/task.{task}.data-meta.json");
            _labels[task] = Recording.List($"recorded/labels.task-{task}.json");
            foreach (var job in Recording.List($"recorded/jobs.task-{task}.json"))
            {
                _jobs[(int)job["id"]!] = job;
                _annotations[(int)job["id"]!] = System.Text.Encoding.UTF8.GetString(Recording.Bytes($"recorded/job.{job["id"]}.annotations.json"));
            }

            Settings[task] = Recording.List($"recorded/quality-settings.task-{task}.json")[0];
            Settings[task]["max_validations_per_job"] = 3;
        }

        ProjectSettings = Recording.List("recorded/quality-settings.project-17.json")[0];
        ProjectSettings["max_validations_per_job"] = 3;
        foreach (var job in _jobs.Values.Where(job => (string)job["type"]! == "annotation"))
        {
            (job["stage"], job["state"]) = ("annotation", "in progress"); // those of task 23 were accepted when they were recorded
            Assign(job, 7, "2025-05-06T08:00:00.000000Z");
        }
    }

    /// <summary>Everything that was asked, in order.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Settings records by task.</summary>
    public Dictionary<int, JsonObject> Settings { get; } = [];

    /// <summary>The settings record of project 17.</summary>
    public JsonObject ProjectSettings { get; }

    /// <summary>Webhooks that are registered.</summary>
    public List<JsonObject> Webhooks { get; } = [];

    /// <summary>Issues that were opened.</summary>
    public ConcurrentQueue<JsonObject> Issues { get; } = new();

    /// <summary>Whether the service account is an administrator, who may see everybody's groups.</summary>
    public bool ServiceIsAdmin { get; set; } = true;

    /// <summary>Adds trouble.</summary>
    public void Add(Fault fault)
    {
        lock (_gate) _faults.Add(fault);
    }

    /// <summary>How often a path was asked for.</summary>
    public int Count(string call) => Calls.Count(asked => asked.ToString() == call);

    /// <summary>A job, to look at.</summary>
    public JsonObject Job(int job)
    {
        lock (_gate) return _jobs[job].DeepClone().AsObject();
    }

    /// <summary>Changes objects of the server as a user does; moves the job's date.</summary>
    public JsonObject ChangeJob(int job, Action<JsonObject> change)
    {
        lock (_gate)
        {
            change(_jobs[job]);
            Touch(_jobs[job]);
            return _jobs[job].DeepClone().AsObject();
        }
    }

    /// <summary>Changes a task, its images, labels and layout; moves the task's date.</summary>
    public void ChangeTask(int task, Action<JsonObject, JsonObject, JsonObject, List<JsonObject>> change)
    {
        lock (_gate)
        {
            change(_tasks[task], _metas[task], _layouts[task], _labels[task]);
            Touch(_tasks[task]);
        }
    }

    /// <summary>Gives a job to a user.</summary>
    public void Assign(int job, int? user) => ChangeJob(job, changed => Assign(changed, user, Next()));

    /// <summary>Saves annotations; moves the job's date.</summary>
    public void Save(int job, Action<JsonObject> change) => ChangeJob(job, _ =>
    {
        var annotations = JsonNode.Parse(_annotations[job])!.AsObject();
        change(annotations);
        _annotations[job] = annotations.ToJsonString();
    });

    /// <summary>Adds an object on a frame that is not compared, so that the content is new and the score is not.</summary>
    public void SaveMore(int job, double x) => Save(job, annotations =>
    {
        var extra = annotations["shapes"]![0]!.DeepClone();
        extra["id"] = null;
        extra["frame"] = (int)Job(job)["stop_frame"]!;
        extra["points"]![0] = x;
        annotations["shapes"]!.AsArray().Add(extra);
    });

    internal Fault? Strike(Call call)
    {
        lock (_gate) return _faults.Find(fault => fault.Strikes($"{call}"));
    }

    private void Touch(JsonObject changed) => changed["updated_date"] = Next();

    private string Next() => new DateTime(2025, 5, 6, 9, 20, 0, DateTimeKind.Utc).AddSeconds(++_seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static void Assign(JsonObject job, int? user, string at)
    {
        job["assignee"] = user is { } number ? Person(number) : null;
        job["assignee_updated_date"] = at;
    }

    private static JsonObject Person(int user) => new() { ["url"] = $"http://localhost:8080/api/users/{user}", ["id"] = user, ["username"] = Name(user), ["first_name"] = "", ["last_name"] = "" };

    private static string Name(int user) => Users.First(known => known.Value == user).Key;

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static (int, string) Page(IEnumerable<JsonNode> all, Call call)
    {
        var (list, page, size) = (all.ToList(), call.Number("page") ?? 1, call.Number("page_size") ?? 10);
        var results = new JsonArray([.. list.Skip((page - 1) * size).Take(size).Select(item => item.DeepClone())]);
        var next = page * size < list.Count ? $"http://another-host.invalid{call.Path}?page={page + 1}" : null;
        return (200, Text(new JsonObject { ["count"] = list.Count, ["next"] = next, ["previous"] = null, ["results"] = results }));
    }

    private static (int, string) Detail(int status) => (status, JsonSerializer.Serialize(new { detail = $"refused with {status}" }));
}
