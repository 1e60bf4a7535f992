using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Verdicts in CVAT's shape, straight from the jobs.</summary>
/// <param name="actors">The actors.</param>
/// <param name="verdicts">Reads verdicts.</param>
internal sealed class CvatResults(IActors actors, VerdictReader verdicts)
{
    /// <summary>The number of the verdict a request led to; null as long as there is none.</summary>
    public async Task<long?> Of(CvatServer server, RequestId id, int user)
    {
        if (await Job(server, id.Job) is not { } job) return null;
        var (key, person) = (id.ToString(), server.Connection.Id(user));
        var used = job.Keys.LastOrDefault(candidate => candidate.Key == key && candidate.Person == person);
        var place = used is null ? -1 : job.History.IndexOf(used.VerdictId);
        return place < 0 ? null : ResultNumber.Make(id.Job, place + 1);
    }

    /// <summary>A verdict by its place in a job's history, whoever it concerns; null if there is none.</summary>
    /// <param name="server">The server.</param>
    /// <param name="number">Number of the job.</param>
    /// <param name="place">From 1.</param>
    /// <param name="exact">Whether the exact score may be told.</param>
    public async Task<(Verdict Verdict, CvatResult Result)?> Get(CvatServer server, int number, int place, Func<Verdict, bool> exact)
    {
        if (await Job(server, number) is not { } job || place < 1 || place > job.History.Length) return null;
        return await Read(server, job, number, place, exact);
    }

    /// <summary>All verdicts of a job, the oldest first.</summary>
    public async Task<IReadOnlyList<(Verdict Verdict, CvatResult Result)>> All(CvatServer server, int number, Func<Verdict, bool> exact)
    {
        var all = new List<(Verdict, CvatResult)>();
        if (await Job(server, number) is not { } job) return all;
        for (var place = 1; place <= job.History.Length; place++)
        {
            if (await Read(server, job, number, place, exact) is { } one) all.Add(one);
        }

        return all;
    }

    /// <summary>A job as the actors have it; null if it was never read from its server.</summary>
    public Task<JobState?> Job(CvatServer server, int number) =>
        actors.Ask<IJob, JobState?>(ActorId.Job(server.Connection.Id(number)), actor => actor.Show());

    private async Task<(Verdict Verdict, CvatResult Result)?> Read(CvatServer server, JobState job, int number, int place, Func<Verdict, bool> exact)
    {
        var access = new JobAccess(job, new TaskBrief(0, null, []), Right.Staff); // whether the caller may see it is asked of the verdict, by the callers of this
        var verdict = await verdicts.Get(server.Connection.Id(number), access, job.History[place - 1]);
        return verdict is null ? null : (verdict, Of(server, job, number, place, verdict, exact(verdict)));
    }

    private static CvatResult Of(CvatServer server, JobState job, int number, int place, Verdict verdict, bool exact) => new()
    {
        Id = ResultNumber.Make(number, place),
        JobId = number,
        AttemptNumber = verdict.Exempt ? 0 : verdict.Number,
        AttemptsRemaining = verdict.AttemptsRemaining,
        AssigneeId = server.Connection.Number(verdict.Assignee),
        AssigneeLastUpdated = verdict.Assignment == job.Assignment.Number ? job.Assignment.AssignedAt.UtcDateTime : null,
        CreatedDate = verdict.CreatedAt.UtcDateTime,
        ActualScore = exact ? verdict.Score : VerdictRules.Told(verdict),
        RequiredScore = exact || verdict.Disclosure != Disclosure.Verdict ? verdict.RequiredScore : 0,
        TargetMetric = JsonSerializer.SerializeToElement(verdict.Metric, HttpJson.Options).GetString()!,
        ReportId = ResultNumber.Make(number, place),
        Status = verdict.Outcome == Outcome.Accepted ? "accepted" : "rejected",
        Messages = verdict.Hints.IsEmpty ? null : verdict.Hints,
    };
}
