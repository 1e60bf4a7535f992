using Feedback.Actors;
using Feedback.Grains;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans;

namespace Feedback.Cluster.Tests;

/// <summary>Who waits for whom while a write takes its time. The write is held up by a lock on its row.</summary>
public sealed class TurnTests(SmallCluster cluster) : IClassFixture<SmallCluster>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private IActors Actors => cluster.Actors;

    [ClusterFact]
    public async Task A_reader_sees_what_is_stored_while_a_write_is_under_way()
    {
        var id = ActorId.Task("overlap");
        await Actors.Ask<ITask, TaskPut>(id, task => task.Put(Samples.Task));
        await using var held = await Hold("task", id);
        var write = Actors.Ask<ITask, TaskPut>(id, task => task.Put(Samples.Task with { DeletedFrames = [4] }));
        await Waiting();
        Assert.Equal(1, (await Actors.Ask<ITask, TaskBrief?>(id, task => task.Brief()).WaitAsync(Patience))!.Revision);
        Assert.False(write.IsCompleted);
        await held.DisposeAsync();
        Assert.Equal(2, (await write).State.Revision);
        Assert.Equal(2, (await Actors.Ask<ITask, TaskBrief?>(id, task => task.Brief()))!.Revision);
    }

    [ClusterFact]
    public async Task A_job_is_read_only_when_its_write_is_done()
    {
        var id = ActorId.Job("in-turn");
        await Actors.Ask<IJob, JobPut>(id, job => job.Put(Samples.Job("t")));
        await using var held = await Hold("job", id);
        var write = Actors.Ask<IJob, JobState?>(id, job => job.Change(new JobChange(true, "next", null, null)));
        await Waiting();
        var read = Actors.Ask<IJob, JobState?>(id, job => job.Get());
        await Task.WhenAny(read, Task.Delay(TimeSpan.FromMilliseconds(200))); // time enough to be wrong in
        Assert.False(read.IsCompleted);
        await held.DisposeAsync();
        await write;
        Assert.Equal("next", (await read)!.Assignment.Assignee);
    }

    [ClusterFact]
    public async Task A_write_that_broke_off_is_not_served()
    {
        var id = ActorId.Task("broken");
        await Actors.Ask<ITask, TaskPut>(id, task => task.Put(Samples.Task));
        await using var held = await Hold("task", id);
        var write = cluster.Client.GetRequiredService<IGrainFactory>().GetGrain<ITaskGrain>(id).Put(Samples.Task with { Name = "other" });
        await Waiting();
        await Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        await Assert.ThrowsAnyAsync<Exception>(() => write);
        Assert.Equal(Samples.Task.Name, (await Actors.Ask<ITask, TaskState?>(id, task => task.Get()))!.Definition.Name);
        await held.DisposeAsync();
        Assert.Equal("other", (await Actors.Ask<ITask, TaskPut>(id, task => task.Put(Samples.Task with { Name = "other" }))).State.Definition.Name);
    }

    /// <summary>Locks a row until disposed.</summary>
    private async Task<NpgsqlConnection> Hold(string kind, string id)
    {
        var connection = await cluster.Database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("BEGIN; SELECT 1 FROM feedback_state WHERE kind = @kind AND id = @id FOR UPDATE", connection);
        command.Parameters.AddWithValue("kind", kind);
        command.Parameters.AddWithValue("id", id);
        Assert.Equal(1, await command.ExecuteScalarAsync());
        return connection;
    }

    /// <summary>Until the write stands before the lock.</summary>
    private Task Waiting() => Until.True(async () => await Run("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") is > 0L, Patience, "the write waits for the lock");

    private async Task<object?> Run(string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
