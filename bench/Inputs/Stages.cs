using Feedback.Cli.Cases;
using Feedback.Scoring;

namespace Feedback.Bench.Inputs;

/// <summary>The steps from bytes to a report, each on its own.</summary>
internal sealed class Stages(ScoringCase item)
{
    private static readonly DocumentLimits Limits = new();
    private readonly LabelSet _labels = CaseRunner.ParseLabels(item.Labels.Span);
    private AnnotationDocument? _truth;
    private AnnotationDocument? _annotations;
    private PreparedGroundTruth? _prepared;

    public Report All()
    {
        Parse();
        Prepare();
        return Score();
    }

    public object? Parse()
    {
        _truth = Parse(item.GroundTruth.Span);
        return _annotations = Parse(item.Annotations.Span);
    }

    public object? Prepare() => _prepared = PreparedGroundTruth.Prepare(_truth!, _labels, item.Truth, item.Settings);

    public Report PrepareAndScore()
    {
        Prepare();
        return Score();
    }

    public Report Score() => Scorer.Score(_prepared!, _annotations!, item.Job, item.Settings, ScoringBudget.Unlimited);

    /// <summary>Estimated milliseconds of <see cref="Score"/>.</summary>
    public double Estimate() => Scorer.Estimate(_prepared!, _annotations!, item.Job, item.Settings).Expected.TotalMilliseconds;

    /// <summary>Estimated milliseconds of <see cref="PrepareAndScore"/>.</summary>
    public double EstimateCold()
        => Scorer.Estimate(PreparedGroundTruth.Prepare(_truth!, _labels, item.Truth, item.Settings), _annotations!, item.Job, item.Settings).Expected.TotalMilliseconds;

    private AnnotationDocument Parse(ReadOnlySpan<byte> utf8)
        => AnnotationDocument.TryParse(utf8, _labels, Limits, out var document, out var error) ? document : throw new InvalidOperationException(error.Message);
}
