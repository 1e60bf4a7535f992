using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>Counts ground-truth objects on the frames that jobs are judged by. Not thread-safe; a frame is counted once, however many jobs show it.</summary>
/// <param name="truth">The ground truth.</param>
/// <param name="budget">How long it may take.</param>
public sealed class ObjectCensus(PreparedGroundTruth truth, ScoringBudget budget)
{
    private readonly Dictionary<int, int> _counted = [];
    private readonly Scene _scene = new();

    /// <summary>Objects on each frame the job is judged by, in the order of their ground truth.</summary>
    /// <param name="job">The job's frames and honeypots.</param>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    public JudgedFrames Of(JobLayout job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var meter = new BudgetMeter(budget);
        return new JudgedFrames(ComparedFrame.Of(truth, job, ref meter).Select(frame => CountOn(frame.TruthFrame)).ToImmutableArray());
    }

    private int CountOn(int frame)
    {
        if (_counted.TryGetValue(frame, out var known)) return known;
        budget.Check();
        var meter = new BudgetMeter(budget);
        SceneBuilder.Build(_scene, truth.Truth, frame, truth.Deleted, int.MaxValue, ref meter);
        var count = Enumerable.Range(0, _scene.Count).Count(IsCompared);
        return _counted[frame] = count;
    }

    /// <summary>Skeletons without a single point are left out of every count (scoring.md section 4.7).</summary>
    private bool IsCompared(int index) =>
        _scene[index].Type != ShapeType.Skeleton || _scene.VisibilitiesOf(index).ContainsAnyExcept(Visibility.Absent);
}
