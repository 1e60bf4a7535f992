using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Quality settings of tasks and projects.</summary>
internal static class SettingsApi
{
    private static readonly string[] PatchTypes = ["application/json", "application/merge-patch+json"];

    public static void MapSettings(this RouteGroupBuilder v1)
    {
        var tasks = v1.MapGroup("/tasks/{task}/quality/settings").WithTags("Settings");
        tasks.MapGet("", GetOfTask).WithSummary("The effective settings of a task, with their version and where each value comes from (platform, staff).");
        tasks.MapPatch("", PatchTask).WithSummary("Change a task's settings by merge patch; null takes a value back to its default (platform, staff).")
            .Accepts<SettingsAnswer>(PatchTypes[0], PatchTypes[1]);
        var projects = v1.MapGroup("/projects/{project}/quality/settings").WithTags("Settings");
        projects.MapGet("", GetOfProject).WithSummary("The settings of a project (platform; staff of one of its tasks).");
        projects.MapPatch("", PatchProject).WithSummary("Change a project's settings by merge patch (platform; staff of all of its tasks).")
            .Accepts<SettingsAnswer>(PatchTypes[0], PatchTypes[1]);
    }

    private static async Task<Results<Ok<SettingsAnswer>, ProblemHttpResult>> GetOfTask(
        string task, HttpContext http, Caller caller, Rights rights, IActors actors)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        return Answer(http, await Records.OfTask(actors, task, brief.ProjectId));
    }

    private static async Task<Results<Ok<SettingsAnswer>, ProblemHttpResult>> PatchTask(
        string task, HttpContext http, Caller caller, Rights rights, IActors actors, IOptions<ValidationOptions> options)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        var (change, problem) = await Read(http, options.Value, ofTask: true);
        if (change is null) return problem!;
        var before = await Records.OfTask(actors, task, brief.ProjectId);
        if (!before.Matches(http.Request)) return Stale();
        int? expected = http.Request.Headers.IfMatch.Count > 0 ? before.Own.Version : null;
        var own = await actors.Ask<ISettings, SettingsVersion?>(ActorId.TaskSettings(task), actor => actor.Change(change, expected, new AuditStamp(caller.User, AuditEvent.OfTask(task))));
        return own is null ? Stale() : Answer(http, before with { Own = own });
    }

    private static async Task<Results<Ok<SettingsAnswer>, ProblemHttpResult>> GetOfProject(
        string project, HttpContext http, Caller caller, Rights rights, IActors actors)
    {
        var (reads, _) = await rights.OnProject(caller, project);
        return reads ? Answer(http, await Records.OfProject(actors, project)) : Problem.NotFound();
    }

    private static async Task<Results<Ok<SettingsAnswer>, ProblemHttpResult>> PatchProject(
        string project, HttpContext http, Caller caller, Rights rights, IActors actors, IOptions<ValidationOptions> options)
    {
        var (reads, writes) = await rights.OnProject(caller, project);
        if (!writes) return reads ? Problem.Forbidden() : Problem.NotFound();
        var (change, problem) = await Read(http, options.Value, ofTask: false);
        if (change is null) return problem!;
        var before = await Records.OfProject(actors, project);
        if (!before.Matches(http.Request)) return Stale();
        int? expected = http.Request.Headers.IfMatch.Count > 0 ? before.Own.Version : null;
        var own = await actors.Ask<ISettings, SettingsVersion?>(ActorId.ProjectSettings(project), actor => actor.Change(change, expected, new AuditStamp(caller.User, AuditEvent.OfProject(project))));
        return own is null ? Stale() : Answer(http, before with { Own = own });
    }

    private static async Task<(SettingsChange? Change, ProblemHttpResult? Problem)> Read(HttpContext http, ValidationOptions options, bool ofTask)
    {
        if (RequestBytes.Refuse(http.Request, PatchTypes) is { } unsupported) return (null, unsupported);
        return SettingsPatch.Read(await RequestBytes.Read(http, options.MaxBodyBytes, http.RequestAborted), ofTask);
    }

    private static Ok<SettingsAnswer> Answer(HttpContext http, Records records)
    {
        http.Response.Headers.ETag = records.ETag;
        return TypedResults.Ok(records.ToAnswer());
    }

    private static ProblemHttpResult Stale() => Problem.Of(412, "precondition_failed", "The settings have changed since.");
}
