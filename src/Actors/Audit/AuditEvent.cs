namespace Feedback.Actors;

/// <summary>One line of the audit record. Holds no annotations, no ground truth and no score.</summary>
/// <param name="Scope"><c>task/{id}</c> or <c>project/{id}</c>.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Kind">What it was.</param>
public sealed record AuditEvent(string Scope, DateTimeOffset At, string By, AuditKind Kind)
{
    /// <summary>The job, if it is about one.</summary>
    public string? Job { get; init; }

    /// <summary>The verdict, if it is about one.</summary>
    public string? Verdict { get; init; }

    /// <summary>Whose job it was.</summary>
    public string? Assignee { get; init; }

    /// <summary>Attempt number that was charged or taken back.</summary>
    public int? Attempt { get; init; }

    /// <summary>Accepted or not, or what was answered, or what became of the job.</summary>
    public string? Result { get; init; }

    /// <summary>Why there was no feedback.</summary>
    public Unavailable? Cause { get; init; }

    /// <summary>How many alike stand behind this line, where they are summed up.</summary>
    public int? Times { get; init; }

    /// <summary>Version of the settings that was in force or began.</summary>
    public int? SettingsVersion { get; init; }

    /// <summary>Version of the ground truth that was in force or began.</summary>
    public int? GroundTruthVersion { get; init; }

    /// <summary>Scope of a task.</summary>
    public static string OfTask(string task) => $"task/{task}";

    /// <summary>Scope of a project.</summary>
    public static string OfProject(string project) => $"project/{project}";
}
