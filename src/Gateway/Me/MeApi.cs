using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>What a caller can ask about itself.</summary>
internal static class MeApi
{
    public static void MapMe(this RouteGroupBuilder v1)
    {
        var me = v1.MapGroup("/me").WithTags("Me");
        me.MapGet("", Who).WithSummary("Who the caller is, with which roles.");
        me.MapGet("/jobs", Jobs).WithSummary("The caller's own jobs with the newest verdict of each as its annotator sees it, in order of their ids, in pages.");
    }

    private static Ok<MeAnswer> Who(Caller caller) => TypedResults.Ok(new MeAnswer(caller.User, caller.IsAdmin, caller.IsPlatform, caller.IsStaff));

    private static async Task<Results<Ok<Page<OwnJobRow>>, ProblemHttpResult>> Jobs(Caller caller, Rights rights, VerdictReader verdicts, IActors actors, int? limit, string? cursor)
    {
        if (Paging.Check(limit) is { } problem) return problem;
        var page = new Paging<OwnJobRow>(limit);
        foreach (var id in Paging.After(await TaskJobs.OfPerson(actors, caller.User), cursor))
        {
            if (page.IsFull) return TypedResults.Ok(page.Cut());
            if (await rights.Show(caller, id) is not { } access || access.Job.Assignment.Assignee != caller.User) continue;
            var own = access with { Right = Right.Assignee };
            IReadOnlyList<ValidationAnswer> newest = access.Job.Newest is { } verdict ? (await verdicts.Answer(id, own, [verdict.Id])) : [];
            page.Add(id, new OwnJobRow(id, access.Job.Stage, access.Job.State, access.Job.Assignment.AttemptsUsed, newest is [var answer, ..] ? answer : null));
        }

        return TypedResults.Ok(page.Last());
    }
}
