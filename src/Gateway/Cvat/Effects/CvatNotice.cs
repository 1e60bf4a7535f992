using Feedback.Actors;
using Feedback.Cvat;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>The body of our own outgoing webhook. Connection, job and validation together name a verdict: a repeat has the same.</summary>
/// <param name="Event">Always <c>verdict</c>.</param>
/// <param name="Connection">The server's name here.</param>
/// <param name="JobId">Number of the job on the server.</param>
/// <param name="TaskId">Number of its task.</param>
/// <param name="ProjectId">Number of its project, if any.</param>
/// <param name="AssigneeId">Whose work was judged.</param>
/// <param name="ValidationId">The verdict's id within the job, as in <c>/v1/jobs/{connection}:{job}/validations/{id}</c>.</param>
/// <param name="Verdict"><c>accepted</c>, <c>rejected</c> or <c>finally_rejected</c>.</param>
/// <param name="AttemptsRemaining">Attempts left.</param>
/// <param name="Score">The score as the annotator is told it; null where none is disclosed.</param>
/// <param name="RequiredScore">The score required; null where none is disclosed.</param>
/// <param name="Metric">The metric of the score.</param>
/// <param name="CreatedAt">When the verdict was made.</param>
internal sealed record CvatNotice(
    string Event, string Connection, int JobId, int TaskId, int? ProjectId, int? AssigneeId, string ValidationId, Outcome Verdict, int? AttemptsRemaining,
    double? Score, double? RequiredScore, TargetMetric Metric, DateTime CreatedAt)
{
    /// <summary>The notice of a verdict.</summary>
    public static CvatNotice Of(CvatConnection connection, CvatJob job, Verdict verdict) => new(
        "verdict", connection.Name, job.Id, job.TaskId, job.ProjectId, connection.Number(verdict.Assignee), verdict.Id, verdict.Outcome, verdict.AttemptsRemaining,
        VerdictRules.Told(verdict), verdict.Disclosure == Disclosure.Verdict ? null : verdict.RequiredScore, verdict.Metric, verdict.CreatedAt.UtcDateTime);
}
