using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Asking for a verdict.</summary>
internal static class ValidationsApi
{
    public static void MapValidations(this RouteGroupBuilder v1) =>
        v1.MapPost("/jobs/{job}/validations", Post).WithTags("Validations")
            .WithSummary("Judge a job. 200: a verdict. 204: there is no feedback to show, go on as if the feature were off.")
            .Accepts<ValidationDocument>(isOptional: true, "application/json");

    private static async Task<Results<Ok<ValidationAnswer>, NoContent, ProblemHttpResult>> Post(
        string job, HttpContext http, Caller caller, ValidationGate gate, IOptions<ValidationOptions> options, GatewayMetrics metrics, UnavailableLog unavailable, TimeProvider clock, ILogger<ValidationGate> log)
    {
        using var deadline = new Deadline(clock, options.Value.Timeout);
        using var measured = metrics.Validation(job);
        try
        {
            var (outcome, access, problem) = await gate.Pass(http, job, caller, deadline);
            if (problem is not null) return measured.Refused(problem);
            return outcome!.Kind switch
            {
                ValidationKind.Verdict => TypedResults.Ok(measured.Judged(ValidationAnswer.Of(job, outcome.Verdict!, outcome.Stale, access!.Right))),
                ValidationKind.Unavailable => Unavailable(http, caller, measured, unavailable, (job, access!.Job.TaskId), outcome.Cause!.Value),
                ValidationKind.Exhausted => measured.Refused(Problem.Conflict("attempts_exhausted", "No attempt is left in this assignment.")),
                ValidationKind.CoolingDown => measured.Refused(CoolingDown(http, outcome.Wait!.Value)),
                ValidationKind.Incomplete => measured.Refused(Problem.Conflict("incomplete_submission", "There are implausibly few objects; hand in the whole job. Nothing was judged or charged.")),
                ValidationKind.TooSimilar => measured.Refused(Problem.Conflict("too_little_changed", "Too little has changed since the last attempt. Nothing was judged or charged.")),
                ValidationKind.KeyReused => measured.Refused(Problem.Of(422, "idempotency_key_reused", "This Idempotency-Key was used for other annotations.")),
                ValidationKind.NotAssignee => measured.Refused(Problem.NotFound()), // reassigned meanwhile: not the caller's to see any more
                ValidationKind.Unreadable => measured.Refused(Errors.Of(outcome.Error!)),
                _ => measured.Refused(Problem.NotFound()),
            };
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return Unavailable(http, caller, measured, unavailable, (job, null), Actors.Unavailable.TimedOut);
        }
        catch (Exception failure) when (!IsTheCallers(failure, http))
        {
            GatewayLog.NotValidated(log, job, failure); // storage fails, or the actors are not to be reached
            return Unavailable(http, caller, measured, unavailable, (job, null), Actors.Unavailable.TimedOut);
        }
    }

    /// <summary>Whether it is the caller's fault or the caller has gone. A body that comes too slowly for the server is neither: no feedback, like any other lateness.</summary>
    private static bool IsTheCallers(Exception failure, HttpContext http) =>
        http.RequestAborted.IsCancellationRequested
        || (failure is not BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } && CallerFaults.Of(failure) is not null);

    private static ProblemHttpResult CoolingDown(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Problem.Conflict("cooling_down", "It is too soon after the last attempt. Nothing was judged or charged.");
    }

    /// <summary>The same bytes for every cause; only credentials that may know are told, in a header.</summary>
    private static NoContent Unavailable(
        HttpContext http, Caller caller, MeasuredValidation measured, UnavailableLog log, (string Job, string? Task) about, Unavailable cause)
    {
        log.Note(about.Task, about.Job, caller.User, cause);
        var word = measured.Off(cause);
        if (caller.SeesCause)
        {
            http.Response.Headers["Feedback-Unavailable"] = word;
            if (cause == Actors.Unavailable.Overloaded) http.Response.Headers.RetryAfter = "1";
        }

        return TypedResults.NoContent();
    }
}
