namespace Feedback.Scoring;

/// <summary>Scores a finished job against ground truth exactly as CVAT 2.42 would (scoring.md). Deterministic bit for bit; any number of threads may score at once.</summary>
public static class Scorer
{
    /// <summary>Compares a job's annotations with the ground truth of its validation frames.</summary>
    /// <param name="truth">Prepared ground truth of the task.</param>
    /// <param name="annotations">The job's annotations, read with the labels of the task.</param>
    /// <param name="job">The job's frames and honeypots.</param>
    /// <param name="settings">How to compare.</param>
    /// <param name="budget">How long it may take.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    /// <exception cref="OperationCanceledException">The budget's token was cancelled.</exception>
    public static Report Score(
        PreparedGroundTruth truth, AnnotationDocument annotations, JobLayout job, QualitySettings settings, ScoringBudget budget)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(budget);
        var meter = new BudgetMeter(budget);
        var compared = ComparedFrame.Of(truth, job, ref meter);
        var last = job.Frames.IsDefaultOrEmpty ? int.MaxValue : job.Frames[^1];
        var reports = new FrameReport[compared.Count];
        var workspace = Workspace.Rent();
        for (var i = 0; i < reports.Length; i++)
        {
            budget.Check();
            var prepared = truth.FrameOf(compared[i].TruthFrame, workspace, ref meter);
            SceneBuilder.Build(workspace.Ds.Scene, annotations, compared[i].Frame, truth.Deleted, last, ref meter);
            workspace.Ds.Rasterize(prepared.Frame.Width, prepared.Frame.Height, workspace.Rasterizer, null, ref meter);
            reports[i] = FrameComparer.Compare(
                compared[i].Frame, new FrameSides(prepared, workspace.Ds, settings), truth.Labels.Labels.Length, workspace, ref meter);
        }

        // Not returned after an exception: its buffers may have grown without bound.
        workspace.Return();
        var summary = SummaryBuilder.Of(reports, truth.Labels.Names, job.Frames.Length, settings.EmptyIsAnnotated, ref meter);
        return new Report(summary, reports, settings.EmptyIsAnnotated);
    }

    /// <summary>Estimates the cost of <see cref="Score"/> without doing it.</summary>
    /// <param name="truth">Prepared ground truth of the task.</param>
    /// <param name="annotations">The job's annotations.</param>
    /// <param name="job">The job's frames and honeypots.</param>
    /// <param name="settings">How to compare.</param>
    /// <param name="budget">How long the estimate itself may take; null for no limit.</param>
    /// <returns>Expected time on one thread, by <see cref="ScoringSpeed"/>; within a factor of about three for ordinary jobs.</returns>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    public static ScoringCost Estimate(
        PreparedGroundTruth truth, AnnotationDocument annotations, JobLayout job, QualitySettings settings, ScoringBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(settings);
        return CostEstimate.Of(truth, annotations, job, settings, budget ?? ScoringBudget.Unlimited);
    }
}
