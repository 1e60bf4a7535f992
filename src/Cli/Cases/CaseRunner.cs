using Feedback.Scoring;

namespace Feedback.Cli.Cases;

/// <summary>Scores a case.</summary>
internal static class CaseRunner
{
    public static Report Run(ScoringCase item, ScoringBudget budget)
    {
        var labels = ParseLabels(item.Labels.Span);
        var truth = Parse(item.GroundTruth.Span, labels, "ground truth");
        var annotations = Parse(item.Annotations.Span, labels, "annotations");
        return Scorer.Score(Prepare(truth, labels, item), annotations, item.Job, item.Settings, budget);
    }

    private static PreparedGroundTruth Prepare(AnnotationDocument truth, LabelSet labels, ScoringCase item)
    {
        try
        {
            return PreparedGroundTruth.Prepare(truth, labels, item.Truth, item.Settings);
        }
        catch (ArgumentException e)
        {
            throw new CaseException($"frames: {e.Message}", e);
        }
    }

    public static LabelSet ParseLabels(ReadOnlySpan<byte> utf8)
        => LabelSet.TryParse(utf8, out var labels, out var error) ? labels : throw Wrong("labels", error);

    private static AnnotationDocument Parse(ReadOnlySpan<byte> utf8, LabelSet labels, string what)
        => AnnotationDocument.TryParse(utf8, labels, new DocumentLimits(), out var document, out var error) ? document : throw Wrong(what, error);

    private static CaseException Wrong(string what, InputError error) => new($"{what}: {error.Code} at '{error.Path}': {error.Message}");
}
