using Feedback.Actors;
using Feedback.Grains;
using Feedback.Silo;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans;
using Orleans.Storage;

namespace Feedback.Cluster.Tests;

/// <summary>What the silo leaves in PostgreSQL, and what it makes of what it finds there.</summary>
public sealed class StorageTests(SmallCluster cluster) : IClassFixture<SmallCluster>
{
    private IActors Actors => cluster.Actors;

    [ClusterFact]
    public async Task State_is_stored_as_the_JSON_of_the_embedded_host()
    {
        await Actors.Ask<ITask, TaskPut>(ActorId.Task("json"), task => task.Put(Samples.Task));
        var payload = await Scalar<byte[]>("SELECT payload FROM feedback_state WHERE service_id = 'feedback' AND kind = 'task' AND id = 'task/json'");
        Assert.Equal(StateBytes.Write(new TaskState(Samples.Task, 1)), payload);
    }

    [ClusterFact]
    public async Task State_survives_the_silo()
    {
        await Actors.Ask<IJob, JobPut>(ActorId.Job("survives"), job => job.Put(Samples.Job("t")));
        var before = await Actors.Ask<IJob, JobState?>(ActorId.Job("survives"), job => job.Get());
        await cluster.RestartSilo();
        var after = await Actors.Ask<IJob, JobState?>(ActorId.Job("survives"), job => job.Get());
        Assert.Equal(StateBytes.Write(before!), StateBytes.Write(after!));
    }

    [ClusterFact]
    public async Task A_write_over_a_row_changed_by_another_is_refused_and_never_served()
    {
        var id = ActorId.Job("conflict");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("t")));
        await Scalar<int>("UPDATE feedback_state SET version = version + 1 WHERE kind = 'job' AND id = 'job/conflict' RETURNING version");
        await Assert.ThrowsAsync<InconsistentStateException>(() => Grain(id).Change(new JobChange(true, "intruder", null, null)));
        var state = await Actors.Ask<IJob, JobState?>(id, job => job.Get());
        Assert.Equal("worker", state!.Assignment.Assignee);
    }

    [ClusterFact]
    public async Task A_change_that_meets_another_is_made_on_what_the_other_left()
    {
        var id = ActorId.Job("meets");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("t")));
        var job = (await Actors.Ask<IJob, JobState?>(id, actor => actor.Get()))! with { AnnotationsDigest = "of-the-other" };
        await using (var update = cluster.Database.CreateCommand("UPDATE feedback_state SET version = version + 1, payload = @payload WHERE kind = 'job' AND id = 'job/meets'"))
        {
            update.Parameters.Add(new NpgsqlParameter("payload", StateBytes.Write(job)));
            await update.ExecuteNonQueryAsync();
        }

        var state = await Actors.Ask<IJob, JobState?>(id, actor => actor.Change(new JobChange(true, "next", null, null)));
        Assert.Equal(("next", "of-the-other"), (state!.Assignment.Assignee, state.AnnotationsDigest));
    }

    [ClusterFact]
    public async Task A_first_write_where_another_was_first_is_refused()
    {
        var id = ActorId.Job("first");
        Assert.Null(await Actors.Ask<IJob, JobState?>(id, job => job.Get())); // the activation has seen that there is nothing
        var other = StateBytes.Write(JobRules.Put(null, Samples.Job("elsewhere"), DateTimeOffset.UtcNow)!);
        await using (var insert = cluster.Database.CreateCommand("INSERT INTO feedback_state (service_id, kind, id, version, payload) VALUES ('feedback', 'job', 'job/first', 1, @payload)"))
        {
            insert.Parameters.Add(new NpgsqlParameter("payload", other));
            await insert.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<InconsistentStateException>(() => Grain(id).Put(Samples.Job("here")));
        Assert.Equal("elsewhere", (await Actors.Ask<IJob, JobState?>(id, job => job.Get()))!.TaskId);
    }

    [ClusterFact]
    public async Task A_line_of_the_audit_record_arrives_with_the_write_of_the_state_and_does_not_stay_in_it()
    {
        var id = ActorId.Job("told");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("task-told"), "boss"));
        var state = await Actors.Ask<IJob, JobState?>(id, job => job.Get());
        Assert.Equal(StateBytes.Write(state!), await Scalar<byte[]>("SELECT payload FROM feedback_state WHERE kind = 'job' AND id = 'job/told'"));
        Assert.Equal("job_change boss", await Scalar<string>("SELECT payload ->> 'kind' || ' ' || (payload ->> 'by') FROM feedback_audit WHERE scope = 'task/task-told'"));
    }

    [ClusterFact]
    public async Task A_refused_write_adds_no_line_to_the_audit_record()
    {
        var id = ActorId.Job("refused");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("task-refused")));
        await Scalar<int>("UPDATE feedback_state SET version = version + 1 WHERE kind = 'job' AND id = 'job/refused' RETURNING version");
        await Assert.ThrowsAsync<InconsistentStateException>(() => Grain(id).Change(new JobChange(true, "intruder", null, null), "boss"));
        Assert.Equal(0L, await Scalar<long>("SELECT count(*) FROM feedback_audit WHERE scope = 'task/task-refused'"));
    }

    [ClusterFact]
    public async Task A_line_left_with_the_state_by_another_build_is_sent_when_the_actor_is_next_asked()
    {
        var id = ActorId.Job("left");
        var job = JobRules.Put(null, Samples.Job("task-left"), DateTimeOffset.UtcNow)!;
        var line = new PendingAudit(Guid.NewGuid(), new AuditEvent("task/task-left", DateTimeOffset.UtcNow, "boss", AuditKind.JobChange));
        await using (var insert = cluster.Database.CreateCommand("INSERT INTO feedback_state (service_id, kind, id, version, payload) VALUES ('feedback', 'job', 'job/left', 1, @payload)"))
        {
            insert.Parameters.Add(new NpgsqlParameter("payload", StateBytes.Write(job, [line])));
            await insert.ExecuteNonQueryAsync();
        }

        await Actors.Ask<IJob, JobState?>(id, actor => actor.Get());
        await Until.True(async () => await Scalar<long>("SELECT count(*) FROM feedback_audit WHERE scope = 'task/task-left'") == 1, TimeSpan.FromSeconds(10), "the line is in the record");
    }

    [ClusterFact]
    public async Task Ids_that_differ_in_case_or_leading_zeros_are_different_actors()
    {
        string[] jobs = ["a", "0a", "A", "10", "010", "00000000-0000-0000-0000-00000000000a", "0000000000000000000000000000000a"];
        foreach (var job in jobs) await Actors.Ask<IJob, JobPut>(ActorId.Job(job), actor => actor.Put(Samples.Job("task-of-" + job)));
        foreach (var job in jobs)
            Assert.Equal("task-of-" + job, (await Actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get()))!.TaskId);
        Assert.Equal(jobs.Length, await Scalar<long>("SELECT count(*) FROM feedback_state WHERE kind = 'job' AND convert_from(payload, 'UTF8') LIKE '%task-of-%'"));
    }

    [ClusterFact]
    public async Task The_schema_can_be_made_by_several_silos_at_once_and_again()
    {
        await Scalar<object>("CREATE DATABASE rush");
        await using var fresh = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.Database.ConnectionString) { Database = "rush" });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClusterSchema.Create(fresh, CancellationToken.None)));
        await ClusterSchema.Create(fresh, CancellationToken.None);
        await using var count = fresh.CreateCommand("SELECT count(*) FROM OrleansQuery");
        Assert.Equal(13L, await count.ExecuteScalarAsync());
    }

    /// <summary>The grain itself, without the door that asks again.</summary>
    private IJobGrain Grain(string id) => cluster.Client.GetRequiredService<IGrainFactory>().GetGrain<IJobGrain>(id);

    private async Task<T> Scalar<T>(string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
