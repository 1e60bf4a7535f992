using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>What a job must be like.</summary>
internal static class JobChecks
{
    /// <summary>Null if the job is in order by itself.</summary>
    public static ProblemHttpResult? CheckShape(JobBody job)
    {
        var errors = new Errors();
        errors.RequireId(job.TaskId, "task_id");
        if (job.Assignee is not null) errors.RequireId(job.Assignee, "assignee");
        if (job.Frames is null)
        {
            errors.Require(job.StartFrame is not null, "start_frame", "Either frames, or start_frame and stop_frame, must be given.");
            errors.Require(job.StopFrame is not null, "stop_frame", "Either frames, or start_frame and stop_frame, must be given.");
            errors.Require(job.StartFrame is null or >= 0, "start_frame", "Must not be negative.");
            errors.Require(job.StopFrame is null || job.StartFrame is null || job.StopFrame >= job.StartFrame, "stop_frame", "Must not be before start_frame.");
        }
        else
        {
            errors.Require(job.StartFrame is null, "start_frame", "Cannot be given beside frames.");
            errors.Require(job.StopFrame is null, "stop_frame", "Cannot be given beside frames.");
        }

        return errors.Any ? errors.ToProblem() : null;
    }

    /// <summary>Null if the job fits its task.</summary>
    public static ProblemHttpResult? CheckAgainst(JobBody job, TaskDefinition task)
    {
        var errors = new Errors();
        var known = task.Frames.Select(frame => frame.Frame).ToHashSet();
        if (job.Frames is null)
        {
            var (start, stop) = (job.StartFrame!.Value, job.StopFrame!.Value);
            var inside = known.Count(frame => frame >= start && frame <= stop);
            errors.Require(inside == (long)stop - start + 1, "stop_frame", "Not all frames of this range are in the task.");
        }

        for (var i = 0; i < job.Frames?.Count && !errors.IsFull; i++) errors.Require(known.Contains(job.Frames[i]), $"frames[{i}]", "Is not a frame of the task.");
        if (!errors.Any) CheckHoneypots(job, known, errors);
        return errors.Any ? errors.ToProblem() : null;
    }

    private static void CheckHoneypots(JobBody job, HashSet<int> known, Errors errors)
    {
        var seen = new HashSet<int>();
        var own = job.Frames?.ToHashSet();
        bool InJob(int frame) => own?.Contains(frame) ?? (frame >= job.StartFrame && frame <= job.StopFrame);
        for (var i = 0; i < job.Honeypots?.Count && !errors.IsFull; i++)
        {
            if (job.Honeypots[i] is not { } honeypot)
            {
                errors.Require(false, $"honeypots[{i}]", "Must not be null.");
                continue;
            }

            errors.Require(InJob(honeypot.Frame), $"honeypots[{i}].frame", "Is not a frame of the job.");
            errors.Require(seen.Add(honeypot.Frame), $"honeypots[{i}].frame", "Stands there twice.");
            errors.Require(known.Contains(honeypot.RealFrame), $"honeypots[{i}].real_frame", "Is not a frame of the task.");
        }
    }
}
