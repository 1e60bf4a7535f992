using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>Ground truth of a task, ready to score any of its jobs any number of times. Thread-safe; frames are prepared when first needed.</summary>
public sealed class PreparedGroundTruth
{
    private readonly FrozenDictionary<int, FrameInfo> _frames;
    private readonly FrozenDictionary<int, PreparedFrame?[]> _prepared;
    private readonly ConcurrentDictionary<int, FrameLoad> _loads = new();
    private readonly Lazy<TrackLoads> _tracks;
    private readonly int[] _deleted;
    private long _preparedBytes;

    private PreparedGroundTruth(AnnotationDocument truth, LabelSet labels, TruthLayout layout)
    {
        Truth = truth;
        Labels = labels;
        _tracks = new Lazy<TrackLoads>(() =>
        {
            var meter = new BudgetMeter(ScoringBudget.Unlimited);
            return TrackLoads.Of(truth, ref meter);
        });
        _deleted = [.. layout.DeletedFrames.Order()];
        _frames = layout.Frames.ToFrozenDictionary(frame => frame.Frame);
        var excluded = layout.DeletedFrames.Concat(layout.DisabledFrames).ToHashSet();
        Validation = [.. layout.ValidationFrames.Where(frame => !excluded.Contains(frame) && _frames.ContainsKey(frame)).Distinct().Order()];
        _prepared = Validation.ToFrozenDictionary(frame => frame, _ => new PreparedFrame?[1]);
    }

    /// <summary>Memory held, roughly, in bytes; for bounding a cache. Grows while frames are prepared and compared for the first time.</summary>
    public long ApproximateBytes => 1024 + Truth.ApproximateBytes + Interlocked.Read(ref _preparedBytes);

    internal AnnotationDocument Truth { get; }

    internal LabelSet Labels { get; }

    /// <summary>Frames that may be compared, ascending (scoring.md section 2.1).</summary>
    internal ImmutableArray<int> Validation { get; }

    internal ReadOnlySpan<int> Deleted => _deleted;

    /// <summary>Makes ground truth ready. Cheap: the work on frames is done when they are first compared.</summary>
    /// <param name="truth">Annotations of the ground-truth job.</param>
    /// <param name="labels">Labels of the task, the ones both documents were read with.</param>
    /// <param name="layout">Which frames there are and which are compared.</param>
    /// <param name="settings">Settings that scorings will probably use; others are served too.</param>
    /// <returns>The prepared ground truth.</returns>
    /// <exception cref="ArgumentException">A frame is too large, or listed twice.</exception>
    public static PreparedGroundTruth Prepare(AnnotationDocument truth, LabelSet labels, TruthLayout layout, QualitySettings settings)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(layout);
        var seen = new HashSet<int>(layout.Frames.Length);
        foreach (var frame in layout.Frames)
        {
            if (!seen.Add(frame.Frame)) throw new ArgumentException($"Frame {frame.Frame} is listed twice.", nameof(layout));
            // Rasters number their pixels by 32 bits.
            if (frame.Width < 0 || frame.Height < 0 || (long)frame.Width * frame.Height > int.MaxValue)
                throw new ArgumentException($"Frame {frame.Frame} is {frame.Width} x {frame.Height}; at most 2^31 pixels can be scored.", nameof(layout));
        }

        return new PreparedGroundTruth(truth, labels, layout);
    }

    /// <summary>The frame, prepared by whoever comes first; two that come at once may both do it, with equal results.</summary>
    internal PreparedFrame FrameOf(int frame, Workspace workspace, ref BudgetMeter meter)
    {
        var place = _prepared[frame];
        if (Volatile.Read(ref place[0]) is { } ready) return ready;
        var prepared = new PreparedFrame(Truth, _frames[frame], _deleted, workspace, ref meter);
        if (Interlocked.CompareExchange(ref place[0], prepared, null) is { } other) return other;
        Interlocked.Add(ref _preparedBytes, prepared.ApproximateBytes);
        return prepared;
    }

    /// <summary>What there is on a validation frame, for estimates.</summary>
    /// <param name="prepared">Whether the frame is prepared already.</param>
    internal FrameLoad LoadOf(int frame, out FrameInfo info, out bool prepared, ref BudgetMeter meter)
    {
        (info, prepared) = (_frames[frame], Volatile.Read(ref _prepared[frame][0]) is not null);
        return _loads.TryGetValue(frame, out var load) ? load : _loads.GetOrAdd(frame, FrameLoad.Of(Truth, _tracks.Value, frame, ref meter));
    }
}
