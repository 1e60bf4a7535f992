using System.Buffers;
using System.Text.Json;
using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Scores annotations with ground truth from this process's cache. Used by the worker of every host.</summary>
/// <param name="actors">Where ground truth lives.</param>
/// <param name="catalog">Tasks.</param>
/// <param name="limits">Limits of annotation documents.</param>
/// <param name="cacheBytes">Most memory for prepared ground truth.</param>
/// <param name="clock">The time.</param>
public sealed class Judge(IActors actors, TaskCatalog catalog, DocumentLimits limits, long cacheBytes, TimeProvider clock)
{
    private readonly SharedCache<PreparedKey, PreparedGroundTruth> _cache = new(cacheBytes, truth => truth.ApproximateBytes);

    /// <summary>The cache of prepared ground truth, for metrics.</summary>
    public SharedCache<PreparedKey, PreparedGroundTruth> Cache => _cache;

    /// <summary>The prepared ground truth a request needs; null if it is gone.</summary>
    public Task<PreparedGroundTruth?> Prepare(ScoringRequest request) =>
        _cache.Get(new PreparedKey(request.TaskId, request.TaskRevision, request.TruthVersion, request.Settings), Load);

    /// <summary>Scores on the calling thread, within the budget that is left.</summary>
    public Scored Score(PreparedGroundTruth truth, AnnotationDocument annotations, ScoringRequest request, TimeSpan left, CancellationToken stop)
    {
        if (left <= TimeSpan.Zero) return Scored.None(Unavailable.TimedOut);
        var budget = new ScoringBudget(left, clock, stop);
        try
        {
            if (Scorer.Estimate(truth, annotations, request.Job, request.Settings, budget).Expected > left) return Scored.None(Unavailable.TooLarge);
            var report = Scorer.Score(truth, annotations, request.Job, request.Settings, budget);
            if (!report.IsComparable) return Scored.None(Unavailable.NothingToCompare);
            var (numerator, denominator) = report.Fraction(request.Settings.TargetMetric);
            var interval = request.Policy == VerdictPolicy.Interval ? ScoreStatistics.Of(report, request.Settings.TargetMetric, budget).Widest : null;
            return new Scored(new ScoringOutcome(null, numerator, Math.Max(1, denominator), report.Hints(), interval), Write(report, budget));
        }
        catch (ScoringBudgetExceededException)
        {
            return Scored.None(Unavailable.TimedOut);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Scored.None(Unavailable.TimedOut);
        }
    }

    private async Task<PreparedGroundTruth?> Load(PreparedKey key)
    {
        var task = await catalog.Get(key.Task, key.TaskRevision);
        var truth = await actors.Ask<IGroundTruth, TruthDefinition?>(ActorId.GroundTruth(key.Task), actor => actor.Get(key.TruthVersion));
        if (task is null || truth is null) return null;
        var utf8 = await actors.Ask<IAnnotations, byte[]?>(ActorId.TruthAnnotations(key.Task, truth.AnnotationsDigest), actor => actor.Get());
        if (utf8 is null || !AnnotationDocument.TryParse(utf8, task.Labels, limits, out var document, out _)) return null;
        var layout = new TruthLayout(task.Definition.Frames, task.Definition.DeletedFrames, truth.ValidationFrames, truth.DisabledFrames);
        return PreparedGroundTruth.Prepare(document, task.Labels, layout, key.Settings);
    }

    private static byte[] Write(Report report, ScoringBudget budget)
    {
        var target = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(target)) report.WriteTo(writer, budget);
        return Packed.Pack(target.WrittenSpan);
    }
}
