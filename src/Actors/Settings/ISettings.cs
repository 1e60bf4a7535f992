namespace Feedback.Actors;

/// <summary>Quality settings of a task or of a project. Ids: <see cref="ActorId.TaskSettings"/>, <see cref="ActorId.ProjectSettings"/>.</summary>
public interface ISettings
{
    /// <summary>What is in force.</summary>
    Task<SettingsVersion> Get();

    /// <summary>Changes the record; null if <paramref name="expected"/> is given and is not the present version.</summary>
    Task<SettingsVersion?> Change(SettingsChange change, int? expected, AuditStamp? stamp = null);
}
