using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>The annotations of a job.</summary>
internal static class AnnotationsApi
{
    public static void MapAnnotations(this RouteGroupBuilder v1)
    {
        var annotations = v1.MapGroup("/jobs/{job}/annotations").WithTags("Jobs");
        annotations.MapPut("", Put).WithSummary("Save a CVAT annotations document (assignee, platform, staff); answers its digest as ETag.")
            .Accepts<AnnotationsDocument>("application/json").Produces(StatusCodes.Status204NoContent);
        annotations.MapGet("", Get).WithSummary("The document last saved; an empty one before the first.").Produces<AnnotationsDocument>();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Put(
        string job, HttpContext http, Caller caller, Rights rights, IActors actors, TaskCatalog catalog, DocumentLimits limits, IOptions<ValidationOptions> options)
    {
        if (await rights.OnJob(caller, job) is not { } access) return Problem.NotFound();
        if (RequestBytes.Refuse(http.Request, "application/json") is { } unsupported) return unsupported;
        var body = await RequestBytes.Read(http, options.Value.MaxBodyBytes, http.RequestAborted);
        var contents = await catalog.Get(access.Job.TaskId, access.Task.Revision) ?? throw new InvalidOperationException("The task is gone.");
        var submission = Submission.Read(body, contents.Labels, limits, out var error);
        if (submission is null) return Errors.Of(error!);

        var packed = submission.Pack();
        await actors.Ask<IAnnotations, bool>(ActorId.Annotations(job, submission.Digest), actor => actor.Put(packed));
        var onlyOf = access.Right == Right.Assignee ? caller.User : null;
        if (!await actors.Ask<IJob, bool>(ActorId.Job(job), actor => actor.SaveAnnotations(submission.Digest, onlyOf, submission.Document.ObjectCount))) return Problem.NotFound();
        http.Response.Headers.ETag = $"\"{submission.Digest}\"";
        return TypedResults.NoContent();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Get(string job, HttpContext http, Caller caller, Rights rights, IActors actors)
    {
        if (await rights.OnJob(caller, job) is not { } access) return Problem.NotFound();
        var digest = access.Job.AnnotationsDigest;
        var saved = digest is null ? null : await actors.Ask<IAnnotations, byte[]?>(ActorId.Annotations(job, digest), actor => actor.Get());
        http.Response.Headers.ETag = $"\"{access.Job.ContentDigest}\"";
        return TypedResults.Bytes(saved ?? EmptyAnnotations.Utf8, "application/json");
    }
}
