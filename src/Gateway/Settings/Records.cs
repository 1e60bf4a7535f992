using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>The one or two settings records behind an answer.</summary>
/// <param name="Own">The task's or the project's own record.</param>
/// <param name="Project">The record of a task's project, if it has one.</param>
/// <param name="ProjectId">That project.</param>
/// <param name="OfATask">Whether this is about a task.</param>
internal sealed record Records(SettingsVersion Own, SettingsVersion? Project, string? ProjectId, bool OfATask)
{
    /// <summary>What the answer is tagged with.</summary>
    public string ETag => $"\"{Effective.Version}\"";

    private EffectiveSettings Effective => OfATask ? EffectiveSettings.Of(Own, Project, ProjectId) : EffectiveSettings.OfProject(Own);

    public static async Task<Records> OfTask(IActors actors, string task, string? project)
    {
        var own = await Get(actors, ActorId.TaskSettings(task));
        return new Records(own, project is null ? null : await Get(actors, ActorId.ProjectSettings(project)), project, true);
    }

    public static async Task<Records> OfProject(IActors actors, string project) =>
        new(await Get(actors, ActorId.ProjectSettings(project)), null, null, false);

    /// <summary>Whether the request's <c>If-Match</c>, if any, names this version.</summary>
    public bool Matches(HttpRequest request)
    {
        var wanted = request.Headers.IfMatch;
        return wanted.Count == 0 || wanted.SelectMany(tags => tags!.Split(',')).Any(tag => tag.Trim() is "*" || tag.Trim() == ETag);
    }

    public SettingsAnswer ToAnswer() => new()
    {
        Version = Effective.Version,
        Inherit = OfATask ? Own.Values.Inherit : null,
        ProjectId = ProjectId,
        Sources = Effective.Sources,
        Values = Effective.Values.ToDictionary(),
    };

    private static Task<SettingsVersion> Get(IActors actors, string id) => actors.Ask<ISettings, SettingsVersion>(id, actor => actor.Get());
}
