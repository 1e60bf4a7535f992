using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>The settings a task is judged by, and where each value comes from.</summary>
/// <param name="Version">Grows with every change of either record, from 1 where nothing was ever set.</param>
/// <param name="Stamp">Names the record in force and its version: the same text, the same settings. A change of the other record changes nothing.</param>
/// <param name="Values">Every setting by name.</param>
/// <param name="Sources"><c>default</c>, <c>project</c> or <c>task</c>, by name.</param>
public sealed record EffectiveSettings(
    int Version,
    string Stamp,
    ImmutableSortedDictionary<string, JsonElement> Values,
    ImmutableSortedDictionary<string, string> Sources)
{
    /// <summary>How annotations are compared.</summary>
    public QualitySettings Quality { get; } = Read<QualitySettings>(Values);

    /// <summary>How feedback is given.</summary>
    public FeedbackRules Rules { get; } = Read<FeedbackRules>(Values);

    /// <summary>Lays a record over the defaults: the project's where the task inherits and has a project, else the task's.</summary>
    /// <param name="task">The task's record.</param>
    /// <param name="project">The project's record; null if the task has no project.</param>
    /// <param name="projectId">The project.</param>
    public static EffectiveSettings Of(SettingsVersion task, SettingsVersion? project, string? projectId)
    {
        var follows = project is not null && task.Values.Inherit;
        var version = 1 + task.Version + (project?.Version ?? 0);
        return Lay(follows ? project!.Values : task.Values, follows ? "project" : "task", version, follows ? $"project {projectId} {project!.Version}" : $"task {task.Version}");
    }

    /// <summary>A project's own record over the defaults.</summary>
    public static EffectiveSettings OfProject(SettingsVersion project) =>
        Lay(project.Values, "project", 1 + project.Version, $"{project.Version}");

    private static EffectiveSettings Lay(SettingsValues record, string source, int version, string stamp)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        var sources = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in SettingsFields.All)
        {
            var set = record.Own.TryGetValue(field.Name, out var own);
            values[field.Name] = set ? own : SettingsFields.Defaults[field.Name];
            sources[field.Name] = set ? source : "default";
        }

        return new EffectiveSettings(version, stamp, values.ToImmutable(), sources.ToImmutable());
    }

    private static T Read<T>(ImmutableSortedDictionary<string, JsonElement> values) where T : new() =>
        JsonSerializer.SerializeToElement(values, StateJson.Options).Deserialize<T>(StateJson.Options) ?? new T();
}
