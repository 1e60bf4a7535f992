using System.Buffers;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>The quality of a whole task, for staff only.</summary>
internal static class TaskReportApi
{
    public static void MapTaskReports(this RouteGroupBuilder v1) =>
        v1.MapGet("/tasks/{task}/quality/report", Get).WithTags("Reports")
            .WithSummary("The newest counted result of every regular job, summed, with one row a job (staff).")
            .Produces<JsonElement>();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Get(string task, Caller caller, Rights rights, IActors actors)
    {
        var (right, brief) = await rights.OnTask(caller, task);
        if (right < Right.Platform || brief is null) return Problem.NotFound();
        if (right < Right.Staff) return Problem.Forbidden();
        var view = await TaskView.Read(actors, task);
        var rows = new List<TaskReportRow>();
        foreach (var job in await TaskJobs.Of(actors, task))
        {
            if (await Row(actors, job, view!) is { } row) rows.Add(row);
        }

        rows.Sort((a, b) => string.CompareOrdinal(a.JobId, b.JobId));
        return TypedResults.Bytes(Write(task, rows), "application/json");
    }

    private static async Task<TaskReportRow?> Row(IActors actors, string id, TaskView view)
    {
        var job = await actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Show());
        if (job is null || !ValidationRules.IsRegular(job.Type, view.Settings.Rules)) return null;
        foreach (var verdictId in job.History.Reverse())
        {
            if (!VerdictId.TryRead(verdictId, out var assignment, out _) || assignment == VerdictId.StaffAssignment) continue;
            var attempt = job.AttemptOf(id, verdictId)!;
            var verdict = await actors.Ask<IAttempt, Verdict?>(attempt, actor => actor.Get());
            var report = await actors.Ask<IAttempt, byte[]?>(attempt, actor => actor.Report());
            if (verdict is null || report is null) continue;
            using var document = JsonDocument.Parse(report);
            return new TaskReportRow(id, job.Assignment.Assignee, verdict, ReportSummary.Parse(document.RootElement.GetProperty("summary")));
        }

        return new TaskReportRow(id, job.Assignment.Assignee, null, null);
    }

    private static ReadOnlyMemory<byte> Write(string task, List<TaskReportRow> rows)
    {
        var target = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(target);
        writer.WriteStartObject();
        writer.WriteString("task_id", task);
        writer.WriteNumber("job_count", rows.Count);
        writer.WriteNumber("judged_job_count", rows.Count(row => row.Summary is not null));
        writer.WriteStartArray("jobs_for_review");
        foreach (var row in rows.Where(row => row.Verdict is { Review: true })) writer.WriteStringValue(row.JobId);
        writer.WriteEndArray();
        writer.WritePropertyName("summary");
        ReportSummary.Sum(rows.Select(row => row.Summary).OfType<ReportSummary>()).WriteTo(writer);
        writer.WriteStartArray("jobs");
        foreach (var row in rows) row.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return target.WrittenMemory;
    }
}
