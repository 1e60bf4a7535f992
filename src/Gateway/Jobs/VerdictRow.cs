using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A counted verdict in the history of a task, for staff.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Id">Its id within the job.</param>
/// <param name="Assignee">Whose work was judged.</param>
/// <param name="Assignment">Number of the assignment.</param>
/// <param name="Attempt">Number of the attempt within the assignment.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Score">The exact score.</param>
/// <param name="RequiredScore">The score required.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Response">The annotator's answer.</param>
/// <param name="Confusions">Pairs of labels that were confused, in the order of the task's labels.</param>
public sealed record VerdictRow(
    string JobId, string Id, string? Assignee, int Assignment, int Attempt, Outcome Verdict, double Score, double RequiredScore, DateTime CreatedAt,
    AnnotatorResponse? Response, ImmutableArray<Confusion> Confusions)
{
    internal static VerdictRow Of(string job, Verdict verdict, byte[] report)
    {
        using var document = JsonDocument.Parse(report);
        var matrix = ReportSummary.Parse(document.RootElement.GetProperty("summary")).ConfusionMatrix;
        return new VerdictRow(
            job, verdict.Id, verdict.Assignee, verdict.Assignment, verdict.Number, verdict.Outcome, verdict.Score, verdict.RequiredScore, verdict.CreatedAt.UtcDateTime,
            verdict.Answer?.Response, [.. Confusion.Of(matrix)]);
    }
}

/// <summary>How often one label was taken for another.</summary>
/// <param name="GroundTruth">What it is; <c>unmatched</c> for an object that is not there.</param>
/// <param name="Annotated">What it was called; <c>unmatched</c> for an object that was missed.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string GroundTruth, string Annotated, int Count)
{
    internal static IEnumerable<Confusion> Of(ConfusionMatrix matrix) =>
        from row in Enumerable.Range(0, matrix.Size)
        from column in Enumerable.Range(0, matrix.Size)
        where row != column && matrix[row, column] > 0
        select new Confusion(matrix.Labels[column], matrix.Labels[row], matrix[row, column]);
}
