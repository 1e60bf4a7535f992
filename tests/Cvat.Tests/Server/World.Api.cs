using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>How a server answers, and whom.</summary>
public sealed partial class World
{
    /// <summary>Users by login name. A token is <c>token-of-{name}</c>, a session <c>session{name}</c>, a password <c>password-of-{name}</c>.</summary>
    private static readonly Dictionary<string, int> Users = new() { ["admin1"] = 1, ["user2"] = 3, ["user4"] = 5, ["worker2"] = 7, ["worker3"] = 8, ["user7"] = 10, ["admin2"] = 18, ["lonely"] = 21 };

    /// <summary>Who may open the ground-truth jobs of organization 2: administrators, its owner and maintainers, and the owner of the tasks.</summary>
    private static readonly int[] Staff = [1, 18, 10, 5, 3];

    /// <summary>A page size the lists of this server never go beyond.</summary>
    public int? LargestPage { get; set; }

    internal (int Status, string Body) Answer(Call call)
    {
        if (call.Path == "/api/notice") return (200, "{}"); // somebody who is told of verdicts
        if (Caller(call) is not { } user) return Detail(401);
        var path = call.Path.TrimEnd('/');
        lock (_gate)
        {
            return (call.Method, path["/api/".Length..].Split('/')) switch
            {
                ("GET", ["server", "about"]) => (200, Encoding.UTF8.GetString(Recording.Bytes("derived/server.about.json"))),
                ("GET", ["users", "self"]) => (200, Text(Self(user))),
                ("GET", ["users", var id]) => user == 1 && ServiceIsAdmin ? (200, Text(Self(Number(id)))) : Detail(403),
                ("GET", ["jobs"]) => Page(Jobs(call), call),
                ("GET", ["jobs", var id]) => OfJob(Number(id), user, job => (200, Text(Grown(job)))),
                ("PATCH", ["jobs", var id]) => OfJob(Number(id), user, job => Patch(job, call.Json)),
                ("GET", ["jobs", var id, "annotations"]) => OfJob(Number(id), user, _ => (200, _annotations[Number(id)])),
                ("GET", ["tasks"]) => Page(_tasks.Values.Select(Grown), call),
                ("GET", ["tasks", var id]) => OfTask(Number(id), user, () => Text(Grown(_tasks[Number(id)]))),
                ("GET", ["tasks", var id, "validation_layout"]) => OfTask(Number(id), user, () => Text(_layouts[Number(id)])),
                ("GET", ["tasks", var id, "data", "meta"]) => OfTask(Number(id), user, () => Text(_metas[Number(id)])),
                ("GET", ["projects", "17"]) => IsStaff(user) ? (200, Encoding.UTF8.GetString(Recording.Bytes("recorded/project.17.json"))) : Detail(403),
                ("GET", ["labels"]) => Page(_labels[call.Number("task_id")!.Value], Bounded(call)),
                ("GET", ["quality", "settings"]) => IsStaff(user) ? Page(Rows(call), call) : Detail(403),
                ("GET", ["memberships"]) => Page(call.Number("org_id") == 2 ? Recording.List("recorded/memberships.org-2.json") : [], call),
                ("GET", ["webhooks"]) => Page(Webhooks, call),
                ("POST", ["issues"]) => Open(call.Json),
                _ => Detail(404),
            };
        }
    }

    /// <summary>Without an organization the owner, task 23's is admin2, and administrators.</summary>
    private static bool IsStaff(int user) => Staff.Contains(user);

    private static int? Caller(Call call)
    {
        var name = call.Authorization.Split(' ', 2) switch
        {
            ["Token" or "Bearer", var token] when token.StartsWith("token-of-", StringComparison.Ordinal) => token["token-of-".Length..],
            ["Basic", var pair] when Encoding.UTF8.GetString(Convert.FromBase64String(pair)).Split(':') is [var user, var password] && password == $"password-of-{user}" => user,
            _ when call.Cookie.StartsWith("sessionid=session", StringComparison.Ordinal) => call.Cookie["sessionid=session".Length..],
            _ => "",
        };
        return Users.TryGetValue(name, out var known) ? known : null;
    }

    private static JsonObject Self(int user) => new()
    {
        ["id"] = user,
        ["username"] = Name(user),
        ["groups"] = new JsonArray(user is 1 or 18 ? "admin" : user is 7 or 8 ? "worker" : "user"),
        ["is_superuser"] = user is 1 or 18,
        ["email"] = $"{Name(user)}@example.com",
    };

    /// <summary>As later releases answer: with members nobody here knows.</summary>
    private static JsonObject Grown(JsonObject known)
    {
        var grown = known.DeepClone().AsObject();
        grown["a_member_of_a_later_release"] = new JsonObject { ["id"] = "text", ["list"] = new JsonArray(1, null, "x") };
        return grown;
    }

    private IEnumerable<JsonNode> Jobs(Call call) => _jobs.Values
        .Where(job => call.Number("task_id") is not { } task || (int)job["task_id"]! == task)
        .Where(job => !call.Query.TryGetValue("type", out var type) || (string)job["type"]! == type).Select(Grown);

    /// <summary>Without <c>parent_type</c> a project's list holds the records of its tasks too.</summary>
    private IEnumerable<JsonNode> Rows(Call call) => call.Number("task_id") is { } task ? [Settings[task]]
        : call.Query.GetValueOrDefault("parent_type") == "project" ? [ProjectSettings]
        : [Settings[32], Settings[33], ProjectSettings];

    private Call Bounded(Call call) => LargestPage is { } most
        ? call with { Query = new Dictionary<string, string>(call.Query) { ["page_size"] = most.ToString(CultureInfo.InvariantCulture) } }
        : call;

    private (int, string) OfJob(int id, int user, Func<JsonObject, (int, string)> answer)
    {
        if (!_jobs.TryGetValue(id, out var job)) return Detail(404);
        var mine = job["assignee"] is { } assignee && (int)assignee["id"]! == user;
        return mine || IsStaff(user) ? answer(job) : Detail(403);
    }

    private (int, string) OfTask(int id, int user, Func<string> answer) => !_tasks.ContainsKey(id) ? Detail(404) : IsStaff(user) ? (200, answer()) : Detail(403);

    /// <summary>A stage without a state makes the state new.</summary>
    private (int, string) Patch(JsonObject job, JsonObject patch)
    {
        if (patch["stage"] is { } stage) (job["stage"], job["state"]) = (stage.DeepClone(), "new");
        if (patch["state"] is { } state) job["state"] = state.DeepClone();
        Touch(job);
        return (200, Text(Grown(job)));
    }

    private (int, string) Open(JsonObject issue)
    {
        Issues.Enqueue(issue);
        return (201, Text(new JsonObject { ["id"] = Issues.Count }));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
