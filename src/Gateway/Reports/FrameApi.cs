using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>One frame of a validation: what was annotated and what is there, for staff only.</summary>
internal static class FrameApi
{
    public static void MapFrames(this RouteGroupBuilder v1) =>
        v1.MapGet("/jobs/{job}/validations/{id}/frames/{frame:int}", Get).WithTags("Reports")
            .WithSummary("The objects of both sides on a frame of a validation, as they were compared (staff). Reading it is on the audit record.");

    private static async Task<Results<Ok<FrameAnswer>, ProblemHttpResult>> Get(
        string job, string id, int frame, Caller caller, Rights rights, VerdictReader verdicts, IActors actors, TaskCatalog catalog, DocumentLimits limits, IAudit audit, TimeProvider clock)
    {
        if (await rights.Show(caller, job) is not { } access) return Problem.NotFound();
        if (access.Right < Right.Staff) return Problem.Forbidden();
        if (await verdicts.Get(job, access, id) is not { } verdict || !access.Job.Frames.Contains(frame)) return Problem.NotFound();
        if (await catalog.Get(verdict.TaskId, access.Task.Revision) is not { } task) return Problem.NotFound();
        if (task.Definition.Frames.FirstOrDefault(info => info.Frame == frame) is not { } size) return Problem.NotFound();

        var real = access.Job.Honeypots.FirstOrDefault(pot => pot.Frame == frame)?.RealFrame ?? frame;
        var truth = await actors.Ask<IGroundTruth, TruthDefinition?>(ActorId.GroundTruth(verdict.TaskId), actor => actor.Get(verdict.Basis.Truth));
        await audit.Append(new AuditEvent(AuditEvent.OfTask(verdict.TaskId), clock.GetUtcNow(), caller.User, AuditKind.GroundTruthRead)
        {
            Job = job,
            Verdict = id,
            GroundTruthVersion = verdict.Basis.Truth,
        });
        var deleted = task.Definition.DeletedFrames;
        var compared = truth is not null && truth.ValidationFrames.Contains(real) && !truth.DisabledFrames.Contains(real) && !deleted.Contains(real);
        return TypedResults.Ok(new FrameAnswer(frame, real, size.Width, size.Height, compared)
        {
            ImageUrl = task.Definition.ImageUrl?.Replace("{frame}", $"{frame}", StringComparison.Ordinal).Replace("{name}", Uri.EscapeDataString(size.Name ?? ""), StringComparison.Ordinal),
            GroundTruth = compared ? FrameObjects.Of(await Read(ActorId.TruthAnnotations(verdict.TaskId, truth!.AnnotationsDigest)), real, deleted, null) : [],
            Annotations = FrameObjects.Of(await Read(ActorId.Annotations(job, verdict.AnnotationsDigest)), frame, deleted, access.Job.Frames[^1]),
        });

        async Task<AnnotationDocument> Read(string document) =>
            await actors.Ask<IAnnotations, byte[]?>(document, actor => actor.Get()) is { } utf8 && AnnotationDocument.TryParse(utf8, task.Labels, limits, out var read, out _)
                ? read
                : EmptyAnnotations.Submission.Document;
    }
}
