using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Reads how a task's newest ground truth, accepted or not, falls on its regular jobs.</summary>
/// <param name="actors">The actors.</param>
/// <param name="catalog">Tasks.</param>
/// <param name="limits">Limits of annotation documents.</param>
/// <param name="clock">The time.</param>
public sealed class ValidationSet(IActors actors, TaskCatalog catalog, DocumentLimits limits, TimeProvider clock)
{
    /// <summary>Longest time that counting objects may take.</summary>
    private static readonly TimeSpan LongestCount = TimeSpan.FromSeconds(10);

    /// <summary>The task's regular jobs in the order of their ids; none without ground truth.</summary>
    /// <exception cref="ScoringBudgetExceededException">Counting takes too long.</exception>
    public async Task<IReadOnlyList<JudgedJob>> Read(string task, TaskView view, CancellationToken stop)
    {
        if (await Truth(task, view) is not { } truth) return [];
        var census = new ObjectCensus(truth, new ScoringBudget(LongestCount, clock, stop));
        var jobs = new List<JudgedJob>();
        foreach (var id in await TaskJobs.Of(actors, task))
        {
            stop.ThrowIfCancellationRequested();
            var job = await actors.Ask<IJob, JobState?>(ActorId.Job(id), actor => actor.Get());
            if (job is null || !ValidationRules.IsRegular(job.Type, view.Settings.Rules)) continue;
            jobs.Add(new JudgedJob(id, job.Frames.Length, census.Of(job.LayoutForScoring)));
        }

        jobs.Sort((a, b) => string.CompareOrdinal(a.JobId, b.JobId));
        return jobs;
    }

    private async Task<PreparedGroundTruth?> Truth(string task, TaskView view)
    {
        var contents = await catalog.Get(task, view.Task.Revision);
        var truth = await actors.Ask<IGroundTruth, TruthDefinition?>(ActorId.GroundTruth(task), actor => actor.Get(view.Truth.Version));
        if (contents is null || truth is null) return null;
        var utf8 = await actors.Ask<IAnnotations, byte[]?>(ActorId.TruthAnnotations(task, truth.AnnotationsDigest), actor => actor.Get());
        if (utf8 is null || !AnnotationDocument.TryParse(utf8, contents.Labels, limits, out var document, out _)) return null;
        var layout = new TruthLayout(contents.Definition.Frames, contents.Definition.DeletedFrames, truth.ValidationFrames, truth.DisabledFrames);
        return PreparedGroundTruth.Prepare(document, contents.Labels, layout, view.Settings.Quality);
    }
}
