using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Cvat;

/// <summary>Keeps our tasks, settings, ground truth and jobs as they are on the server. What has not changed there is neither fetched nor written again; what is
/// written twice is written once, because actors compare.</summary>
/// <param name="connection">The server.</param>
/// <param name="cvat">Its API.</param>
/// <param name="actors">The actors.</param>
/// <param name="catalog">Labels of tasks.</param>
/// <param name="limits">Limits of annotation documents.</param>
/// <param name="clock">The time.</param>
public sealed class Mirror(CvatConnection connection, CvatClient cvat, IActors actors, TaskCatalog catalog, DocumentLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    private readonly Known<int, (DateTimeOffset Updated, int? Project, int Revision)> _tasks = new(clock);
    private readonly Known<int, (string Content, int Revision)> _truths = new(clock);

    /// <summary>Brings labels and frames of a task; its revision here.</summary>
    public async Task<int> Task(CvatTask task, CancellationToken stop)
    {
        if (_tasks.TryGet(task.Id, out var known) && known.Updated == task.UpdatedDate && known.Project == task.ProjectId) return known.Revision;
        var labels = cvat.Labels(task.Id, stop);
        var meta = await cvat.DataMeta(task.Id, stop);
        var definition = TaskMap.Definition(connection, task, meta, await labels);
        if (!LabelSet.TryParse(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(definition.Labels), out _, out var error))
            throw new CvatException(CvatTrouble.Unreadable, $"labels of task {task.Id}", error.Path);

        var id = connection.Id(task.Id);
        var put = await actors.Ask<ITask, TaskPut>(ActorId.Task(id), actor => actor.Put(definition)).WaitAsync(stop);
        if (put.FormerProject is { } former && former != definition.ProjectId) await actors.Ask<IProject, bool>(ActorId.Project(former), actor => actor.Leave(id)).WaitAsync(stop);
        if (definition.ProjectId is { } project) await actors.Ask<IProject, bool>(ActorId.Project(project), actor => actor.Join(id, [])).WaitAsync(stop);
        await actors.Ask<IJobList, bool>(CvatIds.TaskList(connection.Name, ActorId.SliceOf(id)), actor => actor.Add(id)).WaitAsync(stop);
        _tasks.Set(task.Id, (task.UpdatedDate, task.ProjectId, put.State.Revision), connection.Options.BelieveFor);
        return put.State.Revision;
    }

    /// <summary>Brings a settings record.</summary>
    public async Task Settings(string actor, string scope, JsonElement row, CancellationToken stop)
    {
        var change = SettingsMap.Change(row);
        await actors.Ask<ISettings, SettingsVersion?>(actor, settings => settings.Change(change, null, new AuditStamp(CvatIds.Server(connection.Name), scope))).WaitAsync(stop);
    }

    /// <summary>Brings ground truth, if it or the labels it is read by have changed.</summary>
    public async Task Truth(CvatJob job, CvatLayout layout, int revision, CancellationToken stop)
    {
        var content = $"{job.Content} {layout.Mode} {string.Join(',', layout.ValidationFrames ?? [])} {string.Join(',', layout.DisabledFrames ?? [])}";
        if (_truths.TryGet(job.TaskId, out var known) && known == (content, revision)) return;
        var id = connection.Id(job.TaskId);
        var submission = await Read(id, revision, await cvat.Annotations(job.Id, stop), $"annotations of ground-truth job {job.Id}").WaitAsync(stop);
        await actors.Ask<IAnnotations, bool>(ActorId.TruthAnnotations(id, submission.Digest), actor => actor.Put(submission.Pack())).WaitAsync(stop);
        var definition = TruthMap.Definition(job, layout, submission.Digest);
        await actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(id), actor => actor.Put(definition, new AuditStamp(CvatIds.Server(connection.Name), AuditEvent.OfTask(id)))).WaitAsync(stop);
        _truths.Set(job.TaskId, (content, revision), Long);
    }

    /// <summary>Brings a job.</summary>
    public async Task Job(CvatJob job, CvatLayout layout, CancellationToken stop)
    {
        var id = connection.Id(job.Id);
        var definition = JobMap.Definition(connection, job, layout);
        await actors.Ask<IJobList, bool>(ActorId.JobList(definition.TaskId, ActorId.SliceOf(id)), actor => actor.Add(id)).WaitAsync(stop);
        var put = await actors.Ask<IJob, JobPut>(ActorId.Job(id), actor => actor.Put(definition)).WaitAsync(stop);
        if (put.State is null) throw new CvatException(CvatTrouble.Unreadable, $"job {job.Id}", "it was part of another task before");
    }

    /// <summary>Reads annotations by the labels of their task.</summary>
    public async Task<Submission> Read(string task, int revision, ReadOnlyMemory<byte> utf8, string what)
    {
        var contents = await catalog.Get(task, revision) ?? throw new InvalidOperationException($"Task {task} is not there.");
        return Submission.Read(utf8, contents.Labels, limits, out var error) ?? throw new CvatException(CvatTrouble.Unreadable, what, $"{error!.Code} at {error.Path}");
    }
}
