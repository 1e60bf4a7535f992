using System.Collections.Immutable;
using System.Text.Json;
using Feedback.Actors;

namespace Feedback.Cluster.Tests;

/// <summary>The actors behind Orleans' proxies: everything they take and give arrives as it was sent.</summary>
public sealed class GrainTests(SmallCluster cluster) : IClassFixture<SmallCluster>
{
    private IActors Actors => cluster.Actors;

    [ClusterFact]
    public async Task A_job_goes_from_begin_to_commit()
    {
        var id = ActorId.Job("begin-commit");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("t")));
        var begun = await Actors.Ask<IJob, BeginResult>(id, job => job.Begin(Samples.Begin("d1")));
        Assert.Equal(BeginKind.Granted, begun.Kind);
        Assert.Equal(BeginKind.Busy, (await Actors.Ask<IJob, BeginResult>(id, job => job.Begin(Samples.Begin("d2")))).Kind);
        var verdict = Samples.Rejection(begun.Ticket!);
        Assert.Equal(CommitResult.Committed, await Actors.Ask<IJob, CommitResult>(id, job => job.Commit(begun.Ticket!, verdict)));
        Assert.Equal(CommitResult.Committed, await Actors.Ask<IJob, CommitResult>(id, job => job.Commit(begun.Ticket!, verdict)));

        var state = await Actors.Ask<IJob, JobState?>(id, job => job.Get());
        Assert.Equal(1, state!.Assignment.AttemptsUsed);
        Assert.Equal(StateBytes.Write(verdict), StateBytes.Write(state.Verdicts.Single()));
        var again = await Actors.Ask<IJob, BeginResult>(id, job => job.Begin(Samples.Begin("d1")));
        Assert.Equal(BeginKind.Known, again.Kind);
        Assert.Equal(StateBytes.Write(verdict), StateBytes.Write(again.Verdict!));
    }

    [ClusterFact]
    public async Task What_was_never_stored_is_null()
    {
        Assert.Null(await Actors.Ask<IJob, JobState?>(ActorId.Job("none"), job => job.Get()));
        Assert.Null(await Actors.Ask<IJob, JobState?>(ActorId.Job("none"), job => job.Change(new JobChange(true, null, null, null))));
        Assert.Null(await Actors.Ask<ITask, TaskBrief?>(ActorId.Task("none"), task => task.Brief()));
        Assert.Null(await Actors.Ask<IAttempt, byte[]?>(ActorId.Attempt("none", 1, 1, 5), attempt => attempt.Report()));
        Assert.Null(await Actors.Ask<IAnnotations, byte[]?>(ActorId.Annotations("none", "d"), document => document.Get()));
        Assert.Null(await Actors.Ask<IGroundTruth, TruthDefinition?>(ActorId.GroundTruth("none"), truth => truth.Get(1)));
        Assert.Equal(TruthBrief.None, await Actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth("none"), truth => truth.Brief()));
        Assert.Empty(await Actors.Ask<IJobList, ImmutableArray<string>>(ActorId.JobList("none", 0), list => list.Get()));
        Assert.Empty((await Actors.Ask<IProject, ProjectTasks>(ActorId.Project("none"), project => project.Tasks())).Staff);
    }

    [ClusterFact]
    public async Task A_task_keeps_its_labels_as_they_were_given()
    {
        var id = ActorId.Task("labels");
        var put = await Actors.Ask<ITask, TaskPut>(id, task => task.Put(Samples.Task));
        Assert.True(put.Created);
        var got = await Actors.Ask<ITask, TaskState?>(id, task => task.Get());
        Assert.Equal(StateBytes.Write(new TaskState(Samples.Task, 1)), StateBytes.Write(got!));
        Assert.True(JsonElement.DeepEquals(Samples.Task.Labels, got!.Definition.Labels));
    }

    [ClusterFact]
    public async Task Settings_change_by_versions()
    {
        var id = ActorId.TaskSettings("versions");
        var change = new SettingsChange(false, ImmutableSortedDictionary<string, JsonElement>.Empty.Add("iou_threshold", JsonDocument.Parse("0.55").RootElement), []);
        var changed = await Actors.Ask<ISettings, SettingsVersion?>(id, settings => settings.Change(change, 0));
        Assert.Equal(1, changed!.Version);
        Assert.Null(await Actors.Ask<ISettings, SettingsVersion?>(id, settings => settings.Change(change, 7)));
        var effective = EffectiveSettings.Of(await Actors.Ask<ISettings, SettingsVersion>(id, settings => settings.Get()), null, null);
        Assert.Equal(0.55, effective.Quality.IouThreshold);
    }

    [ClusterFact]
    public async Task Documents_and_reports_come_back_byte_for_byte()
    {
        var bytes = new byte[3_000_000];
        new Random(5).NextBytes(bytes);
        var document = ActorId.Annotations("bytes", "d");
        Assert.True(await Actors.Ask<IAnnotations, bool>(document, actor => actor.Put(Packed.Pack(bytes))));
        Assert.False(await Actors.Ask<IAnnotations, bool>(document, actor => actor.Put(Packed.Pack(bytes))));
        Assert.Equal(bytes, await Actors.Ask<IAnnotations, byte[]?>(document, actor => actor.Get()));

        var attempt = ActorId.Attempt("bytes", 1, 1, 5);
        var verdict = Samples.Rejection(ValidationRules.Grant(JobRules.Put(null, Samples.Job("t"), DateTimeOffset.UtcNow)!, Samples.Begin("d"), 5, 0, DateTimeOffset.UtcNow));
        Assert.True(await Actors.Ask<IAttempt, bool>(attempt, actor => actor.Write(5, verdict, Packed.Pack(bytes))));
        Assert.False(await Actors.Ask<IAttempt, bool>(attempt, actor => actor.Write(4, verdict, Packed.Pack(bytes))));
        Assert.Equal(bytes, await Actors.Ask<IAttempt, byte[]?>(attempt, actor => actor.Report()));
        Assert.Equal(StateBytes.Write(verdict), StateBytes.Write((await Actors.Ask<IAttempt, Verdict?>(attempt, actor => actor.Get()))!));
    }

    [ClusterFact]
    public async Task Lists_and_projects_hold_what_joined()
    {
        Assert.True(await Actors.Ask<IJobList, bool>(ActorId.JobList("lists", 3), list => list.Add("j1")));
        Assert.False(await Actors.Ask<IJobList, bool>(ActorId.JobList("lists", 3), list => list.Add("j1")));
        Assert.Equal("j1", Assert.Single(await Actors.Ask<IJobList, ImmutableArray<string>>(ActorId.JobList("lists", 3), list => list.Get())));
        Assert.True(await Actors.Ask<IProject, bool>(ActorId.Project("lists"), project => project.Join("t", ["ann", "bob"])));
        var tasks = await Actors.Ask<IProject, ProjectTasks>(ActorId.Project("lists"), project => project.Tasks());
        Assert.Equal("ann bob", string.Join(' ', tasks.Staff["t"]));
    }

    [ClusterFact]
    public async Task Two_hundred_begins_at_once_give_one_ticket()
    {
        var id = ActorId.Job("rush");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("t")));
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Actors.Ask<IJob, BeginResult>(id, job => job.Begin(Samples.Begin($"d{n}")))));
        Assert.Single(results, result => result.Kind == BeginKind.Granted);
        Assert.Equal(199, results.Count(result => result.Kind == BeginKind.Busy));
    }
}
