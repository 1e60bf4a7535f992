using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Reads verdicts of a job as far as a caller may see them.</summary>
/// <param name="actors">The actors.</param>
internal sealed class VerdictReader(IActors actors)
{
    /// <summary>Ids a caller may see, the newest first: staff all, others those of the present assignment.</summary>
    public static IReadOnlyList<string> Visible(JobAccess access) => access.Right == Right.Staff
        ? [.. access.Job.History.Reverse()]
        : [.. access.Job.Verdicts.Select(verdict => verdict.Id).Reverse()];

    /// <summary>A verdict that the job has committed; null if it has not.</summary>
    public async Task<Verdict?> Get(string job, JobAccess access, string id)
    {
        if (!Visible(access).Contains(id) || access.Job.AttemptOf(job, id) is not { } attempt) return null;
        return access.Job.Verdicts.FirstOrDefault(verdict => verdict.Id == id)
            ?? access.Job.StaffRuns.FirstOrDefault(verdict => verdict.Id == id)
            ?? (await actors.Ask<IAttempt, Verdict?>(attempt, actor => actor.Get()) is { } old
                ? old with { Answer = access.Job.Answers.GetValueOrDefault(id) ?? old.Answer }
                : null);
    }

    /// <summary>The verdicts as answered, each stale or not by what is in force now.</summary>
    public async Task<IReadOnlyList<ValidationAnswer>> Answer(string job, JobAccess access, IEnumerable<string> ids)
    {
        var view = await TaskView.Read(actors, access.Job.TaskId);
        var answers = new List<ValidationAnswer>();
        foreach (var id in ids)
        {
            if (await Get(job, access, id) is not { } verdict) continue;
            var stale = view is null || verdict.AnnotationsDigest != access.Job.ContentDigest || verdict.Basis != view.BasisFor(access.Job);
            answers.Add(ValidationAnswer.Of(job, verdict, stale, access.Right));
        }

        return answers;
    }
}
