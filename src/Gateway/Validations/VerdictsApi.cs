using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Verdicts that were given, and answers to them.</summary>
internal static class VerdictsApi
{
    private const int LargestPage = 200;

    public static void MapVerdicts(this RouteGroupBuilder v1)
    {
        var validations = v1.MapGroup("/jobs/{job}/validations").WithTags("Validations");
        validations.MapGet("", List).WithSummary("The caller's verdicts of the present assignment; for staff all of the job. The newest first, in pages.");
        validations.MapGet("/{id}", Get).WithSummary("One verdict.");
        validations.MapPost("/{id}/response", Respond).WithSummary("Agree, disagree (annotate again) or dismiss (give the job up). Once, to the newest verdict of the present assignment.");
    }

    private static async Task<Results<Ok<ValidationPage>, ProblemHttpResult>> List(
        string job, Caller caller, Rights rights, VerdictReader verdicts, int? limit, string? cursor)
    {
        if (await rights.Show(caller, job) is not { } access) return Problem.NotFound();
        if (limit is < 1 or > LargestPage) return Problem.Field("limit", $"Must be from 1 to {LargestPage}.");
        var ids = VerdictReader.Visible(access);
        var start = cursor is null ? 0 : ids.TakeWhile(id => id != cursor).Count() + 1;
        if (start > ids.Count && cursor is not null) return Problem.Field("cursor", "Is not one that was given.");
        var page = ids.Skip(start).Take(limit ?? 50).ToList();
        var next = start + page.Count < ids.Count ? page[^1] : null;
        return TypedResults.Ok(new ValidationPage(await verdicts.Answer(job, access, page), next));
    }

    private static async Task<Results<Ok<ValidationAnswer>, ProblemHttpResult>> Get(
        string job, string id, Caller caller, Rights rights, VerdictReader verdicts)
    {
        if (await rights.Show(caller, job) is not { } access) return Problem.NotFound();
        return await verdicts.Answer(job, access, [id]) is [var verdict] ? TypedResults.Ok(verdict) : Problem.NotFound();
    }

    private static async Task<Results<Ok<ValidationAnswer>, ProblemHttpResult>> Respond(
        string job, string id, ResponseBody body, Caller caller, Rights rights, VerdictReader verdicts, IActors actors, TimeProvider clock)
    {
        if (await rights.Show(caller, job) is not { } access) return Problem.NotFound();
        if (body.Comment?.Length > ResponseBody.LongestComment) return Problem.Field("comment", $"Must not have more than {ResponseBody.LongestComment} characters.");
        if (await verdicts.Get(job, access, id) is not { } verdict) return Problem.NotFound();
        if (await TaskView.Read(actors, access.Job.TaskId) is not { } view) return Problem.NotFound();
        var limit = access.Job.Assignment.AttemptsUsed + ProtectionRules.Remaining(access.Job, caller.User, view.Settings.Rules, view.Truth.Version);
        var answer = new Answer(body.Response, body.Comment, clock.GetUtcNow());
        var request = new AnswerRequest(id, caller.User, answer.Response, answer.Comment, limit, answer.At);
        var result = await actors.Ask<IJob, AnswerResult>(ActorId.Job(job), actor => actor.Answer(request));
        if (result.Kind != AnswerKind.Accepted) return Refuse(result.Kind);
        await actors.Ask<IAttempt, bool>(access.Job.AttemptOf(job, id)!, actor => actor.Answer(answer));
        verdict = verdict with { Answer = answer };
        var stale = verdict.AnnotationsDigest != access.Job.ContentDigest || verdict.Basis != view.BasisFor(access.Job);
        return TypedResults.Ok(ValidationAnswer.Of(job, verdict, stale, access.Right));
    }

    private static ProblemHttpResult Refuse(AnswerKind kind) => kind switch
    {
        AnswerKind.NotAssignee => Problem.NotAssignee(),
        AnswerKind.AlreadyAnswered => Problem.Conflict("already_answered", "The verdict was answered before."),
        AnswerKind.NotNewest => Problem.Conflict("not_newest", "There is a newer verdict."),
        AnswerKind.Exhausted => Problem.Conflict("attempts_exhausted", "No attempt is left to annotate again for."),
        AnswerKind.AlreadyAccepted => Problem.Conflict("already_accepted", "An accepted job cannot be given up."),
        _ => Problem.NotFound(),
    };
}
