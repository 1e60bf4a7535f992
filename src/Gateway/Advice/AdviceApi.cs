using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Advice on a task's settings and validation set, for staff only.</summary>
internal static class AdviceApi
{
    public static void MapAdvice(this RouteGroupBuilder v1) =>
        v1.MapGet("/tasks/{task}/quality/advice", Get).WithTags("Reports")
            .WithSummary("How often a good and a poor annotator would be judged wrongly, and how many validation frames would make it rare (staff).")
            .WithDescription("""
                All parameters are optional. `threshold` and `attempts` are the task's own by default (3 attempts where feedback is off), `good` and `poor`
                are true qualities, half way from the threshold to 1 and three quarters of the threshold. `frame_correlation` says how alike the objects
                of one frame fare. The model is in docs/statistics.md.
                """)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<AdviceAnswer>, ProblemHttpResult>> Get(
        string task, [AsParameters] AdviceQuery query, HttpContext http, Caller caller, Rights rights, IActors actors, ValidationSet validationSet)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        if (right < Right.Staff) return Problem.Forbidden();
        if (await TaskView.Read(actors, task) is not { } view) return Problem.NotFound();
        var question = query.Ask(view.Settings, out var problem);
        if (question is null) return problem!;
        try
        {
            return TypedResults.Ok(AdviceAnswer.Of(task, question, await validationSet.Read(task, view, http.RequestAborted)));
        }
        catch (ScoringBudgetExceededException)
        {
            return Problem.Of(503, "too_large", "The ground truth is too large to be counted in time.");
        }
    }
}
