using System.Text.Json;
using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Lets a request for validation in: rights, deadline, cap, body - in this order, so that what cannot be served costs little.</summary>
internal sealed class ValidationGate(
    ISights sights, TaskCatalog catalog, Validator validator, Lines lines,
    IOptions<ValidationOptions> options)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 255;

    /// <summary>Validates; an error of the caller's comes back as a problem instead.</summary>
    public async Task<(ValidationOutcome? Outcome, JobAccess? Access, ProblemHttpResult? Problem)> Pass(
        HttpContext http, string job, Caller caller, Deadline deadline)
    {
        if (await deadline.Outlast(() => sights.See(job)) is not { } sight || Rights.Of(caller, sight) is not { } access) return (null, null, Problem.NotFound());
        if (access.Right != Right.Staff && access.Job.Assignment.Assignee != caller.User) return (null, access, Problem.NotAssignee());
        if (RequestBytes.Refuse(http.Request, "application/json") is { } unsupported) return (null, access, unsupported);
        if (!ReadKey(http.Request, out var key)) return (null, access, Problem.Field(KeyHeader, $"Must be one value of 1 to {LongestKey} visible ASCII characters."));

        var request = new ValidationRequest
        {
            JobId = job,
            TaskId = access.Job.TaskId,
            Person = caller.User,
            Exempt = access.Right == Right.Staff,
            Key = key,
        };
        if (lines.IsFull(request.TaskId, request.Line)) return (ValidationOutcome.Off(Unavailable.Overloaded), access, null); // before anything more is asked or read

        var view = await catalog.View(access.Job.TaskId, sight.Task);
        deadline.Shorten(TimeSpan.FromSeconds(view.Settings.Rules.TimeoutSeconds));
        try
        {
            var (outcome, problem) = await Enter(http, request with { Seen = (view, access.Job) }, deadline);
            return (outcome, access, problem);
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return (ValidationOutcome.Off(Unavailable.TimedOut), access, null); // here and not further out: the audit record is told which task it was
        }
    }

    private async Task<(ValidationOutcome? Outcome, ProblemHttpResult? Problem)> Enter(HttpContext http, ValidationRequest request, Deadline deadline)
    {
        var envelope = Envelope.Cut(await RequestBytes.Read(http, options.Value.MaxBodyBytes, deadline.Token));
        var body = JsonSerializer.Deserialize<ValidationBody>(envelope.Rest.Span, HttpJson.Options)!;
        if (body.Timeout is { } seconds)
        {
            if (seconds is not (> 0 and < double.PositiveInfinity)) return (null, Problem.Field("timeout", "Must be a number of seconds above 0."));
            if (seconds < deadline.Patience.TotalSeconds) deadline.Shorten(TimeSpan.FromSeconds(seconds));
        }

        if (!envelope.Annotations.IsEmpty) request = request with { Handed = envelope.Annotations };
        return (await validator.Validate(request, deadline), null);
    }

    private static bool ReadKey(HttpRequest request, out string? key)
    {
        key = null;
        if (!request.Headers.TryGetValue(KeyHeader, out var values)) return true;
        key = values.Count == 1 ? values[0] : null;
        return key is { Length: > 0 and <= LongestKey } && key.All(c => c is > ' ' and <= '~');
    }
}
