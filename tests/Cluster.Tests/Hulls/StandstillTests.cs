using System.Net;
using Feedback.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService;

namespace Feedback.Cluster.Tests;

/// <summary>What silos that wait to join do to the membership: the real one in PostgreSQL, a cluster of its own for each test.</summary>
public sealed class StandstillTests : IAsyncLifetime
{
    private static readonly DateTime Long = DateTime.UtcNow.AddHours(-1);
    private static readonly TimeSpan Precision = TimeSpan.FromMilliseconds(1);
    private static readonly SiloAddress Other = Silo(1), Self = Silo(2), Third = Silo(3);
    private PostgresServer? _postgres;
    private NpgsqlDataSource? _database;
    private AdoNetClusteringTable _table = null!;

    public async Task InitializeAsync()
    {
        if (Machine.Lacks is not null) return;
        _postgres = await PostgresServer.Start();
        _database = NpgsqlDataSource.Create(_postgres.ConnectionString);
        await ClusterSchema.Create(_database, CancellationToken.None);
        _table = new AdoNetClusteringTable(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new ClusterOptions { ClusterId = "standstill", ServiceId = "standstill" }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", DataSource = _database }),
            NullLogger<AdoNetClusteringTable>.Instance);
        await _table.InitializeMembershipTable(true);
    }

    public async Task DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    [ClusterFact]
    public async Task A_silo_that_waits_changes_the_membership_whenever_nobody_else_has_and_no_row_but_its_own()
    {
        await Enter(Other, SiloStatus.Active);
        await Enter(Self, SiloStatus.Joining);
        var (standstill, before) = (Of(Self), await Version());
        Assert.Empty(await standstill.End(default));
        Assert.Equal(before, await Version());
        for (var look = 1; look <= 3; look++)
        {
            Assert.Equal([Other], await standstill.End(default));
            Assert.Equal(before + look, await Version());
        }

        var (other, self) = (await Read(Other), await Read(Self));
        Assert.Equal((SiloStatus.Active, 0), (other.Status, other.SuspectTimes?.Count ?? 0));
        Assert.Equal(Long, other.IAmAliveTime, Precision);
        Assert.Equal(SiloStatus.Joining, self.Status);
        Assert.True(self.IAmAliveTime > Long.AddMinutes(1), "it gives its sign of life");
    }

    [ClusterFact]
    public async Task One_change_serves_all_who_wait()
    {
        await Enter(Other, SiloStatus.Active);
        await Enter(Self, SiloStatus.Joining);
        await Enter(Third, SiloStatus.Joining);
        var (first, second) = (Of(Self), Of(Third));
        Assert.Empty(await first.End(default));
        Assert.Empty(await second.End(default));
        Assert.Equal([Other], await first.End(default));
        Assert.Empty(await second.End(default));
        Assert.Equal([Other], await first.End(default));
        Assert.Empty(await second.End(default));
        Assert.Equal([Other], await second.End(default)); // the first has given up, say
    }

    [ClusterFact]
    public async Task Of_those_who_change_it_at_the_same_time_one_does_and_none_fails()
    {
        await Enter(Other, SiloStatus.Active);
        SiloAddress[] waiting = [.. Enumerable.Range(10, 8).Select(Silo)];
        foreach (var silo in waiting) await Enter(silo, SiloStatus.Joining);
        var all = waiting.Select(Of).ToList();
        foreach (var one in all) Assert.Empty(await one.End(default));
        var before = await Version();
        var changed = await Task.WhenAll(all.Select(one => one.End(default)));
        Assert.Equal(await Version() - before, changed.Count(silos => silos.Count > 0));
        Assert.NotEqual(before, await Version());
    }

    [ClusterFact]
    public async Task Who_has_nobody_to_wait_for_or_waits_no_more_changes_nothing()
    {
        await Enter(Other, SiloStatus.Dead);
        await Enter(Self, SiloStatus.Joining);
        await Nothing();
        await Enter(Third, SiloStatus.Active);
        foreach (var status in (SiloStatus[])[SiloStatus.Active, SiloStatus.ShuttingDown, SiloStatus.Dead])
        {
            await Become(Self, status);
            await Nothing();
        }
    }

    private async Task Nothing()
    {
        var (standstill, before) = (Of(Self), await Version());
        for (var look = 0; look < 3; look++) Assert.Empty(await standstill.End(default));
        Assert.Equal(before, await Version());
    }

    private Standstill Of(SiloAddress silo) => new(_table, silo, TimeProvider.System);

    private async Task<int> Version() => (await _table.ReadAll()).Version.Version;

    private async Task<MembershipEntry> Read(SiloAddress silo) => (await _table.ReadAll()).TryGet(silo)!.Item1;

    private async Task Enter(SiloAddress silo, SiloStatus status) => Assert.True(await _table.InsertRow(
        new MembershipEntry { SiloAddress = silo, Status = status, HostName = "host", SiloName = $"{silo}", StartTime = Long, IAmAliveTime = Long },
        (await _table.ReadAll()).Version.Next()));

    private async Task Become(SiloAddress silo, SiloStatus status)
    {
        var members = await _table.ReadAll();
        var (entry, etag) = members.TryGet(silo)!;
        entry.Status = status;
        Assert.True(await _table.UpdateRow(entry, etag, members.Version.Next()));
    }

    private static SiloAddress Silo(int n) => SiloAddress.New(IPAddress.Loopback, 20_000 + n, n);
}
