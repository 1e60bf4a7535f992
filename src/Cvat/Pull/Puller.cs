using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Cvat;

/// <summary>Reads a job and everything it is judged by from its server, at the moment it is to be judged.</summary>
/// <param name="connection">The server.</param>
/// <param name="cvat">Its API.</param>
/// <param name="mirror">Where the rest goes.</param>
public sealed class Puller(CvatConnection connection, CvatClient cvat, Mirror mirror)
{
    /// <summary>Pulls. What is not to be judged is found out with as few calls as that takes.</summary>
    /// <param name="job">The job as it was just read.</param>
    /// <param name="stop">The caller's patience.</param>
    /// <exception cref="CvatException">The server does not answer, or not as it should.</exception>
    public async Task<Pulled> Pull(CvatJob job, CancellationToken stop)
    {
        var settings = cvat.TaskSettings(job.TaskId, stop);
        var truths = cvat.GroundTruthJob(job.TaskId, stop);
        var task = await cvat.Task(job.TaskId, stop);
        var (own, truth) = (await settings, await truths);
        var shared = own is { } row && SettingsMap.Inherits(row) && task.ProjectId is { } project ? await cvat.ProjectSettings(project, stop) : null;
        var pulled = new Pulled(job, task) { Truth = truth };
        if (Cause(job, task, truth, shared ?? own) is { } cause) return pulled with { Cause = cause };

        var layouts = cvat.Layout(task.Id, stop);
        var revision = await mirror.Task(task, stop);
        var layout = await layouts;
        if (layout.Mode is null) return pulled with { Cause = Unavailable.NotConfigured };
        await Task.WhenAll(
            Settings(task, own!.Value, shared, stop),
            mirror.Truth(truth!, layout, revision, stop));
        var (last, annotations) = await Annotations(job, stop);
        await mirror.Job(last, layout, stop);
        var submission = await mirror.Read(connection.Id(task.Id), revision, annotations, $"annotations of job {job.Id}").WaitAsync(stop);
        return pulled with { Job = last, Submission = submission };
    }

    /// <summary>Why a job gets no feedback whatever it holds; null if it may.</summary>
    private Unavailable? Cause(CvatJob job, CvatTask task, CvatJob? truth, JsonElement? settings)
    {
        if (settings is not { } row || SettingsMap.Attempts(row) == 0) return Unavailable.Disabled;
        if (truth is not { IsReadyTruth: true }) return Unavailable.NotConfigured;
        if (job.Dimension != "2d" || task.Dimension != "2d" || job.Type == "ground_truth" || !connection.Options.Judges(job.Stage)) return Unavailable.NotRegular;
        return JobFilter.Takes(SettingsMap.Filter(row), JobFacts.Of(job, task)) == true ? null : Unavailable.NotRegular;
    }

    private async Task Settings(CvatTask task, JsonElement own, JsonElement? shared, CancellationToken stop)
    {
        var id = connection.Id(task.Id);
        if (shared is { } row && task.ProjectId is { } project)
            await mirror.Settings(ActorId.ProjectSettings(connection.Id(project)), AuditEvent.OfProject(connection.Id(project)), row, stop);
        await mirror.Settings(ActorId.TaskSettings(id), AuditEvent.OfTask(id), own, stop);
    }

    /// <summary>Annotations with the job they belong to. If the job moved meanwhile, both are read once more: what was saved in between is what the annotator finished.</summary>
    private async Task<(CvatJob Job, ReadOnlyMemory<byte> Annotations)> Annotations(CvatJob job, CancellationToken stop)
    {
        var annotations = await cvat.Annotations(job.Id, stop);
        var after = await cvat.Job(job.Id, null, stop);
        return after.UpdatedDate == job.UpdatedDate ? (after, annotations) : (after, await cvat.Annotations(job.Id, stop));
    }
}
