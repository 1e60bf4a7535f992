using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Cvat;

/// <summary>What a webhook means, by its content: deliveries carry no number, come again with other bytes, and overtake one another.</summary>
public static class EventRules
{
    /// <summary>What it means.</summary>
    /// <param name="told">The event.</param>
    /// <param name="seen">How the job was last seen, or null.</param>
    /// <param name="serviceAccount">The user our own changes are made by, if known.</param>
    public static EventKind Decide(CvatEvent told, Sighting? seen, int? serviceAccount)
    {
        if (told.Event != "update:job" || told.Job is not { } job) return EventKind.Irrelevant;
        var now = Sighting(job);
        if (seen == now) return EventKind.Repeated;
        if (seen is not null && now.UpdatedDate <= seen.UpdatedDate) return EventKind.Outdated;
        if (told.Sender is { } sender && sender.Id == serviceAccount) return EventKind.Echo;
        return job is { Type: "annotation", State: "completed" } && HasChanged(told, job, seen) ? EventKind.Finished : EventKind.Noted;
    }

    /// <summary>The job as the event shows it.</summary>
    public static Sighting Sighting(CvatJob job) => new(job.UpdatedDate, job.State, job.Stage, job.AssigneeUpdatedDate);

    /// <summary>Whether the state is another than before. The event says so itself, or does not, depending on the server's version; then what was last seen counts,
    /// and where nothing was, a job that is still being annotated was just finished.</summary>
    private static bool HasChanged(CvatEvent told, CvatJob job, Sighting? seen) => told.BeforeUpdate is { ValueKind: JsonValueKind.Object } before
        ? before.TryGetProperty("state", out var old) && !(old.ValueKind == JsonValueKind.String && old.ValueEquals(job.State))
        : seen is null ? job.Stage == "annotation" : seen.State != job.State;
}
