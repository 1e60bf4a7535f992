using Feedback.Actors;
using Feedback.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Feedback.Cluster.Tests;

/// <summary>What nobody calls leaves memory; a job not before its tickets have expired. The silo's ages are a second each.</summary>
public sealed class RestTests : IAsyncLifetime
{
    private const int Crowd = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SmallCluster _cluster = new()
    {
        SiloSettings = new Dictionary<string, string>
        {
            ["Feedback:Cluster:JobIdleAfter"] = "00:00:01",
            ["Feedback:Cluster:DocumentIdleAfter"] = "00:00:01",
            ["Feedback:Cluster:IdleAfter"] = "01:00:00",
        },
    };

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync() => _cluster.DisposeAsync();

    [ClusterFact]
    public async Task Jobs_and_documents_leave_memory_and_a_job_whose_ticket_is_good_stays()
    {
        var actors = _cluster.Actors;
        await actors.Ask<ITask, TaskPut>(ActorId.Task("rest"), task => task.Put(Samples.Task));
        for (var n = 0; n < Crowd; n++) await actors.Ask<IJob, JobPut>(ActorId.Job($"rest-{n}"), job => job.Put(Samples.Job("rest")));
        var ticket = (await actors.Ask<IJob, BeginResult>(ActorId.Job("rest-0"), job => job.Begin(Samples.Begin("digest")))).Ticket!; // good for a minute
        await Until.True(async () => await InMemory<JobGrain>() == 1, Patience, "one job is in memory");
        Assert.Equal(CommitResult.Committed, await actors.Ask<IJob, CommitResult>(ActorId.Job("rest-0"), job => job.Commit(ticket, Samples.Rejection(ticket))));
        Assert.Equal(1, await InMemory<TaskGrain>());
        Assert.Single((await actors.Ask<IJob, JobState?>(ActorId.Job("rest-0"), job => job.Get()))!.Verdicts);
    }

    private async Task<int> InMemory<TGrain>() =>
        (await _cluster.Client.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics()).Count(one => one.GrainType.Contains(typeof(TGrain).Name, StringComparison.Ordinal));
}
