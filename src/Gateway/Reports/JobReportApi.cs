using System.Buffers;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>Comparison reports of single validations, for staff only.</summary>
internal static class JobReportApi
{
    public static void MapJobReports(this RouteGroupBuilder v1) =>
        v1.MapGet("/jobs/{job}/validations/{id}/report", Get).WithTags("Reports")
            .WithSummary("The whole comparison: summary, how sure the score is, conflicts, results by frame, and what it was made from (staff).")
            .Produces<JsonElement>();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Get(
        string job, string id, Caller caller, Rights rights, VerdictReader verdicts, IActors actors, IAudit audit, TimeProvider clock)
    {
        if (await rights.Show(caller, job) is not { } access) return Problem.NotFound();
        if (access.Right < Right.Staff) return Problem.Forbidden();
        if (await verdicts.Get(job, access, id) is not { } verdict) return Problem.NotFound();
        var report = await actors.Ask<IAttempt, byte[]?>(access.Job.AttemptOf(job, id)!, actor => actor.Report());
        if (report is null) return Problem.NotFound();
        await audit.Append(new AuditEvent(AuditEvent.OfTask(verdict.TaskId), clock.GetUtcNow(), caller.User, AuditKind.ReportRead) { Job = job, Verdict = id });
        return TypedResults.Bytes(Write(job, verdict, report), "application/json");
    }

    private static ReadOnlyMemory<byte> Write(string job, Verdict verdict, byte[] report)
    {
        var target = new ArrayBufferWriter<byte>(report.Length + 512);
        using var writer = new Utf8JsonWriter(target);
        writer.WriteStartObject();
        writer.WriteString("id", verdict.Id);
        writer.WriteString("job_id", job);
        writer.WriteString("task_id", verdict.TaskId);
        writer.WriteNumber("settings_version", verdict.SettingsVersion);
        writer.WriteNumber("ground_truth_version", verdict.Basis.Truth);
        writer.WriteString("annotations_digest", verdict.AnnotationsDigest);
        using var document = JsonDocument.Parse(report);
        writer.WriteString("verdict_policy", verdict.Policy == VerdictPolicy.Interval ? "interval" : "threshold");
        writer.WriteBoolean("review", verdict.Review);
        writer.WritePropertyName("statistics");
        ScoreStatistics.Of(document.RootElement, verdict.Metric).WriteTo(writer);
        foreach (var member in document.RootElement.EnumerateObject()) member.WriteTo(writer);
        writer.WriteEndObject();
        writer.Flush();
        return target.WrittenMemory;
    }
}
