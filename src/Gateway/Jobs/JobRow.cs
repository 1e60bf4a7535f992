using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A job in the list of its task, for staff.</summary>
public sealed record JobRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required JobType Type { get; init; }

    /// <summary>Its stage.</summary>
    public required JobStage Stage { get; init; }

    /// <summary>Its state.</summary>
    public required JobProgress State { get; init; }

    /// <summary>Who has it.</summary>
    public required string? Assignee { get; init; }

    /// <summary>Attempts charged in the present assignment.</summary>
    public required int AttemptsUsed { get; init; }

    /// <summary>Verdicts it ever had, those of staff included.</summary>
    public required int Verdicts { get; init; }

    /// <summary>Exact scores of the present assignment, the oldest first.</summary>
    public required ImmutableArray<double> Scores { get; init; }

    /// <summary>The newest verdict of the present assignment, or else of staff; null if there is neither.</summary>
    public required ValidationAnswer? Newest { get; init; }

    internal static JobRow Of(string id, JobState job, TaskView view)
    {
        var newest = job.Newest ?? (job.StaffRuns.IsDefaultOrEmpty ? null : job.StaffRuns[^1]);
        return new JobRow
        {
            Id = id,
            Type = job.Type,
            Stage = job.Stage,
            State = job.State,
            Assignee = job.Assignment.Assignee,
            AttemptsUsed = job.Assignment.AttemptsUsed,
            Verdicts = job.History.Length,
            Scores = [.. job.Verdicts.Select(verdict => verdict.Score)],
            Newest = newest is null ? null : ValidationAnswer.Of(id, newest, newest.AnnotationsDigest != job.ContentDigest || newest.Basis != view.BasisFor(job), Right.Staff),
        };
    }
}
