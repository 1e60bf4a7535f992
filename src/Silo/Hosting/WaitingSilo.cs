using Feedback.Grains;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Feedback.Silo;

/// <summary>A silo that is kept from joining makes everybody look again at who is silent. Before it joins, a silo asks each silo that the membership calls active. If all
/// of these were killed at once there is nobody left to declare them dead but those who want to join, and these look for silent silos only when the membership changes:
/// a first look too early would be their last. So while the membership calls others active and nobody changes it, the silo gives its sign of life as a change of it.
/// Whether a silo is dead is decided by those who then ask it, as ever.</summary>
/// <param name="table">The membership.</param>
/// <param name="self">This silo.</param>
/// <param name="settings">How often to look.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
internal sealed class WaitingSilo(IMembershipTable table, ILocalSiloDetails self, ClusterSettings settings, TimeProvider clock, ILogger<WaitingSilo> log)
    : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private Task _wait = Task.CompletedTask;
    private int? _seen;

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(WaitingSilo), ServiceLifecycleStage.AfterRuntimeGrainServices, _ => Begin(), _ => End()); // where it begins to join
        lifecycle.Subscribe(nameof(WaitingSilo), ServiceLifecycleStage.Active, _ => End(), _ => Task.CompletedTask);
    }

    /// <inheritdoc/>
    public void Dispose() => _over.Dispose();

    private Task Begin()
    {
        _wait = Wait();
        return Task.CompletedTask;
    }

    private async Task End()
    {
        await _over.CancelAsync();
        await _wait;
    }

    private async Task Wait()
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.MembershipRefresh, clock, _over.Token);
                await Look();
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // it has joined, or stops
        }
    }

    private async Task Look()
    {
        try
        {
            var members = await table.ReadAll().WaitAsync(_over.Token);
            if (members.Version.Version == _seen) await Stir(members);
            else _seen = members.Version.Version; // everybody looks because of this change
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            SiloLog.MembershipUnread(log, failure.Message);
        }
    }

    private async Task Stir(MembershipTableData members)
    {
        var active = members.Members.Select(member => member.Item1).Where(other => other.Status == SiloStatus.Active).ToList();
        if (active.Count == 0 || members.TryGet(self.SiloAddress) is not ({ Status: SiloStatus.Joining } entry, var etag)) return;
        entry.IAmAliveTime = clock.GetUtcNow().UtcDateTime;
        var next = members.Version.Next();
        if (!await table.UpdateRow(entry, etag, next).WaitAsync(_over.Token)) return; // somebody else changed it, which does as well
        _seen = next.Version;
        SiloLog.JoinAwaited(log, string.Join(", ", active.Select(silo => silo.SiloAddress)));
    }
}
