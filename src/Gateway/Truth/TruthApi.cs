using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Ground truth of tasks. It is read by staff only.</summary>
internal static class TruthApi
{
    public static void MapGroundTruth(this RouteGroupBuilder v1)
    {
        var truth = v1.MapGroup("/tasks/{task}/ground_truth").WithTags("Ground truth");
        truth.MapPut("", Put).WithSummary("Put validation set and annotations of a task (platform, staff).").Accepts<TruthDocument>("application/json");
        truth.MapGet("", Get).WithSummary("The newest validation set and annotations (staff).").Produces<TruthDocument>();
    }

    private static async Task<Results<Ok<TruthAnswer>, ProblemHttpResult>> Put(
        string task, HttpContext http, Caller caller, Rights rights, IActors actors, TaskCatalog catalog, DocumentLimits limits, IOptions<ValidationOptions> options)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        if (RequestBytes.Refuse(http.Request, "application/json") is { } unsupported) return unsupported;
        var envelope = Envelope.Cut(await RequestBytes.Read(http, options.Value.MaxBodyBytes, http.RequestAborted));
        var body = JsonSerializer.Deserialize<TruthBody>(envelope.Rest.Span, HttpJson.Options)!;
        if (envelope.Annotations.IsEmpty) return Problem.Field("annotations", "Must be a document of annotations.");

        var contents = await catalog.Get(task, brief.Revision) ?? throw new InvalidOperationException($"Task {task} is not there.");
        if (Check(body, contents.Definition) is { } problem) return problem;
        var submission = Submission.Read(envelope.Annotations, contents.Labels, limits, out var error);
        if (submission is null) return Errors.Of(error!);

        var packed = submission.Pack();
        await actors.Ask<IAnnotations, bool>(ActorId.TruthAnnotations(task, submission.Digest), actor => actor.Put(packed));
        var put = await actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(task), actor => actor.Put(body.ToDefinition(submission.Digest), new AuditStamp(caller.User, AuditEvent.OfTask(task))));
        return TypedResults.Ok(new TruthAnswer(put.Version, put.Configured));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Get(string task, Caller caller, Rights rights, IActors actors, IAudit audit, TimeProvider clock)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        if (right < Right.Staff) return Problem.Forbidden();
        var newest = await actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(task), actor => actor.Brief());
        var truth = await actors.Ask<IGroundTruth, TruthDefinition?>(ActorId.GroundTruth(task), actor => actor.Get(newest.Version));
        if (truth is null) return Problem.NotFound();
        await audit.Append(new AuditEvent(AuditEvent.OfTask(task), clock.GetUtcNow(), caller.User, AuditKind.GroundTruthRead) { GroundTruthVersion = newest.Version });
        var annotations = await actors.Ask<IAnnotations, byte[]?>(ActorId.TruthAnnotations(task, truth.AnnotationsDigest), actor => actor.Get());
        using var document = JsonDocument.Parse(annotations ?? "{}"u8.ToArray());
        var answer = new TruthDocument(truth.Stage, truth.State, truth.Mode, truth.ValidationFrames, document.RootElement)
        {
            Version = newest.Version,
            Configured = newest.Configured,
            DisabledFrames = truth.DisabledFrames,
        };
        return TypedResults.Content(JsonSerializer.Serialize(answer, HttpJson.Options), "application/json");
    }

    private static ProblemHttpResult? Check(TruthBody truth, TaskDefinition task)
    {
        var errors = new Errors();
        var frames = task.Frames.Select(frame => frame.Frame).ToHashSet();
        var validated = truth.ValidationFrames.ToHashSet();
        for (var i = 0; i < truth.ValidationFrames.Count && !errors.IsFull; i++)
            errors.Require(frames.Contains(truth.ValidationFrames[i]), $"validation_frames[{i}]", "Is not a frame of the task.");
        for (var i = 0; i < truth.DisabledFrames?.Count && !errors.IsFull; i++)
            errors.Require(validated.Contains(truth.DisabledFrames[i]), $"disabled_frames[{i}]", "Is not a validation frame.");
        return errors.Any ? errors.ToProblem() : null;
    }
}
