using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Feedback.Cvat;

/// <summary>The calls to a CVAT server that feedback needs. Each throws <see cref="CvatException"/> where it comes to nothing.</summary>
/// <param name="transport">The way there.</param>
public sealed class CvatClient(CvatTransport transport)
{
    private const int PageSize = 100;

    /// <summary>Longest list that is read, in pages.</summary>
    private const int MostPages = 1000;

    private static readonly CvatJson Json = CvatJson.Default;

    /// <summary>What the server says of itself.</summary>
    public Task<CvatAbout> About(CancellationToken stop) => Get("api/server/about", Json.CvatAbout, null, stop);

    /// <summary>Whose credentials these are.</summary>
    public Task<CvatSelf> Self(CvatCredential? credential, CancellationToken stop) => Get("api/users/self", Json.CvatSelf, credential, stop);

    /// <summary>A user in full; administrators only.</summary>
    public Task<CvatSelf> User(int user, CancellationToken stop) => Get(Text($"api/users/{user}"), Json.CvatSelf, null, stop);

    /// <summary>A job, with the service account's or a caller's credentials.</summary>
    public Task<CvatJob> Job(int job, CvatCredential? credential, CancellationToken stop) => Get(Text($"api/jobs/{job}"), Json.CvatJob, credential, stop);

    /// <summary>A task.</summary>
    public Task<CvatTask> Task(int task, CancellationToken stop) => Get(Text($"api/tasks/{task}"), Json.CvatTask, null, stop);

    /// <summary>A project.</summary>
    public Task<CvatProject> Project(int project, CancellationToken stop) => Get(Text($"api/projects/{project}"), Json.CvatProject, null, stop);

    /// <summary>The ground-truth job of a task, or null.</summary>
    public async Task<CvatJob?> GroundTruthJob(int task, CancellationToken stop) =>
        (await List(Text($"api/jobs?task_id={task}&type=ground_truth"), Json.CvatPageCvatJob, stop)).FirstOrDefault(job => job.Type == "ground_truth");

    /// <summary>Annotations of a job, as they come.</summary>
    public Task<ReadOnlyMemory<byte>> Annotations(int job, CancellationToken stop) =>
        transport.Call(HttpMethod.Get, Text($"api/jobs/{job}/annotations/"), null, null, stop);

    /// <summary>Images of a task.</summary>
    public Task<CvatDataMeta> DataMeta(int task, CancellationToken stop) => Get(Text($"api/tasks/{task}/data/meta"), Json.CvatDataMeta, null, stop);

    /// <summary>Validation layout of a task.</summary>
    public Task<CvatLayout> Layout(int task, CancellationToken stop) => Get(Text($"api/tasks/{task}/validation_layout"), Json.CvatLayout, null, stop);

    /// <summary>Top-level labels of a task, as they come.</summary>
    public Task<IReadOnlyList<JsonElement>> Labels(int task, CancellationToken stop) => List(Text($"api/labels?task_id={task}"), Json.CvatPageJsonElement, stop);

    /// <summary>The settings record of a task, as it comes; null if there is none.</summary>
    public async Task<JsonElement?> TaskSettings(int task, CancellationToken stop) => Only(await List(Text($"api/quality/settings?task_id={task}"), Json.CvatPageJsonElement, stop));

    /// <summary>The settings record of a project; null if there is none. Without <c>parent_type</c> those of its tasks would come too.</summary>
    public async Task<JsonElement?> ProjectSettings(int project, CancellationToken stop) =>
        Only(await List(Text($"api/quality/settings?project_id={project}&parent_type=project"), Json.CvatPageJsonElement, stop));

    /// <summary>Members of an organization.</summary>
    public Task<IReadOnlyList<CvatMembership>> Memberships(int organization, CancellationToken stop) =>
        List(Text($"api/memberships?org_id={organization}"), Json.CvatPageCvatMembership, stop);

    /// <summary>Webhooks the credentials may see.</summary>
    public Task<IReadOnlyList<CvatWebhook>> Webhooks(CancellationToken stop) => List("api/webhooks", Json.CvatPageCvatWebhook, stop);

    /// <summary>Tasks with a validation set, the newest first; at most a page.</summary>
    public async Task<IReadOnlyList<CvatTask>> NewestTasks(CancellationToken stop) =>
        (await Get(Text($"api/tasks?sort=-id&page=1&page_size={PageSize}"), Json.CvatPageCvatTask, null, stop)).Results;

    /// <summary>Changes a job.</summary>
    public Task<CvatJob> Change(int job, CvatJobPatch patch, CancellationToken stop) => Send(HttpMethod.Patch, Text($"api/jobs/{job}"), patch, Json.CvatJobPatch, Json.CvatJob, stop);

    /// <summary>Opens an issue.</summary>
    public async Task Open(CvatNewIssue issue, CancellationToken stop) =>
        await transport.Call(HttpMethod.Post, "api/issues", JsonSerializer.SerializeToUtf8Bytes(issue, Json.CvatNewIssue), null, stop);

    private async Task<T> Get<T>(string path, JsonTypeInfo<T> type, CvatCredential? credential, CancellationToken stop) =>
        Read(await transport.Call(HttpMethod.Get, path, null, credential, stop), type, $"GET /{path.Split('?')[0]}");

    private async Task<TAnswer> Send<TBody, TAnswer>(HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> sent, JsonTypeInfo<TAnswer> answered, CancellationToken stop) =>
        Read(await transport.Call(method, path, JsonSerializer.SerializeToUtf8Bytes(body, sent), null, stop), answered, $"{method} /{path}");

    private async Task<IReadOnlyList<T>> List<T>(string path, JsonTypeInfo<CvatPage<T>> type, CancellationToken stop)
    {
        var all = new List<T>();
        for (var page = 1; page <= MostPages; page++)
        {
            var got = await Get(Text($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}&page_size={PageSize}"), type, null, stop);
            all.AddRange(got.Results);
            if (got.Next is null || got.Results.Count == 0) return all;
        }

        throw new CvatException(CvatTrouble.TooLarge, $"GET /{path.Split('?')[0]}", $"more than {MostPages} pages");
    }

    private static JsonElement? Only(IReadOnlyList<JsonElement> rows) => rows.Count == 0 ? null : rows[0];

    private static T Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type, string call)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type) ?? throw new CvatException(CvatTrouble.Unreadable, call, "null");
        }
        catch (JsonException failure)
        {
            throw new CvatException(CvatTrouble.Unreadable, call, $"at {failure.Path ?? "$"}"); // not the failure itself: it may quote what was read
        }
    }

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
