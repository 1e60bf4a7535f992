namespace Feedback.Cvat;

/// <summary>What a job filter can ask of a job.</summary>
public sealed record JobFacts
{
    /// <summary>Number of the job.</summary>
    public int Id { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Its state.</summary>
    public required string State { get; init; }

    /// <summary>Its stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Login name of its assignee, or null.</summary>
    public string? Assignee { get; init; }

    /// <summary>Number of its task.</summary>
    public int TaskId { get; init; }

    /// <summary>Name of its task.</summary>
    public string TaskName { get; init; } = "";

    /// <summary>The facts of a job.</summary>
    public static JobFacts Of(CvatJob job, CvatTask task) => new()
    {
        Id = job.Id,
        Type = job.Type,
        State = job.State,
        Stage = job.Stage,
        Assignee = job.Assignee?.Username,
        TaskId = task.Id,
        TaskName = task.Name,
    };
}
