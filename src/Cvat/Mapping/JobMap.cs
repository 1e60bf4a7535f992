using System.Collections.Immutable;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Cvat;

/// <summary>From a job on the server to ours.</summary>
public static class JobMap
{
    /// <summary>The job.</summary>
    /// <param name="connection">The server.</param>
    /// <param name="job">The job.</param>
    /// <param name="layout">The task's validation layout, which pairs placeholder frames with the frames they show.</param>
    /// <exception cref="CvatException">A type, stage or state we do not know, or no frames.</exception>
    public static JobDefinition Definition(CvatConnection connection, CvatJob job, CvatLayout layout) => new()
    {
        TaskId = connection.Id(job.TaskId),
        Type = TypeOf(job),
        Frames = job.StopFrame >= job.StartFrame && job.StartFrame >= 0
            ? [.. Enumerable.Range(job.StartFrame, job.StopFrame - job.StartFrame + 1)]
            : throw new CvatException(CvatTrouble.Unreadable, $"job {job.Id}", "no frames"),
        Honeypots = Honeypots(job, layout),
        Assignee = job.Assignee is { } person ? connection.Id(person.Id) : null,
        AssignedAt = job.AssigneeUpdatedDate,
        Stage = StageOf(job),
        State = StateOf(job),
    };

    /// <summary>What it is for.</summary>
    public static JobType TypeOf(CvatJob job) => job.Type switch
    {
        "annotation" => JobType.Annotation,
        "ground_truth" => JobType.GroundTruth,
        "consensus_replica" => JobType.ConsensusReplica,
        _ => throw new CvatException(CvatTrouble.Unreadable, $"job {job.Id}", "unknown type"),
    };

    /// <summary>Its stage.</summary>
    public static JobStage StageOf(CvatJob job) => job.Stage switch
    {
        "annotation" => JobStage.Annotation,
        "validation" => JobStage.Validation,
        "acceptance" => JobStage.Acceptance,
        _ => throw new CvatException(CvatTrouble.Unreadable, $"job {job.Id}", "unknown stage"),
    };

    /// <summary>Its state.</summary>
    public static JobProgress StateOf(CvatJob job) => job.State switch
    {
        "new" => JobProgress.New,
        "in progress" => JobProgress.InProgress,
        "rejected" => JobProgress.Rejected,
        "completed" => JobProgress.Completed,
        _ => throw new CvatException(CvatTrouble.Unreadable, $"job {job.Id}", "unknown state"),
    };

    private static ImmutableArray<Honeypot> Honeypots(CvatJob job, CvatLayout layout) => layout.Mode != "gt_pool"
        ? []
        : [.. (layout.HoneypotFrames ?? []).Zip(layout.HoneypotRealFrames ?? [], (frame, real) => new Honeypot(frame, real))
            .Where(pot => pot.Frame >= job.StartFrame && pot.Frame <= job.StopFrame).DistinctBy(pot => pot.Frame).OrderBy(pot => pot.Frame)];
}
