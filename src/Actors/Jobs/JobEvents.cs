using System.Text.Json;

namespace Feedback.Actors;

/// <summary>The lines a job adds to the audit record.</summary>
internal static class JobEvents
{
    /// <summary>A verdict was committed.</summary>
    public static AuditEvent Committed(string job, Ticket ticket, Verdict verdict, DateTimeOffset now) =>
        new(AuditEvent.OfTask(ticket.TaskId), now, ticket.Person, ticket.Exempt ? AuditKind.StaffVerdict : AuditKind.Charge)
        {
            Job = job,
            Verdict = verdict.Id,
            Assignee = ticket.Assignee,
            Attempt = ticket.Exempt ? null : ticket.Number,
            Result = Word(verdict.Outcome),
            SettingsVersion = verdict.SettingsVersion,
            GroundTruthVersion = ticket.Basis.Truth,
        };

    /// <summary>A charge was taken back.</summary>
    public static AuditEvent TakenBack(string job, Ticket ticket, DateTimeOffset now) =>
        new(AuditEvent.OfTask(ticket.TaskId), now, ticket.Person, AuditKind.ChargeTakenBack)
        {
            Job = job,
            Verdict = VerdictId.Make(ticket.Assignment, ticket.Number),
            Assignee = ticket.Assignee,
            Attempt = ticket.Exempt ? null : ticket.Number,
        };

    /// <summary>A job was put or changed by hand; null where nobody is named or nothing changed.</summary>
    public static AuditEvent? Changed(string job, JobState? before, JobState after, string? by, DateTimeOffset now) => by is null || before == after
        ? null
        : new AuditEvent(AuditEvent.OfTask(after.TaskId), now, by, AuditKind.JobChange)
        {
            Job = job,
            Assignee = after.Assignment.Assignee,
            Result = $"{Word(after.Stage)}, {Word(after.State)}",
        };

    /// <summary>A verdict was answered.</summary>
    public static AuditEvent Answered(string job, JobState before, AnswerRequest request, DateTimeOffset now) =>
        new(AuditEvent.OfTask(before.TaskId), now, request.Person, AuditKind.Answer)
        {
            Job = job,
            Verdict = request.VerdictId,
            Assignee = before.Assignment.Assignee,
            Result = Word(request.Response),
        };

    private static string Word<T>(T value) => JsonSerializer.SerializeToElement(value, StateJson.Options).GetString()!;
}
