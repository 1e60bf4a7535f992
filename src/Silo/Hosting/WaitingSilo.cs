using Feedback.Grains;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Feedback.Silo;

/// <summary>Keeps a silo from waiting in vain. Before it joins, a silo asks each silo that the membership calls active. If all of these were killed at once there is nobody
/// left to declare them dead but those who want to join, and these look for silent silos only when the membership changes: a first look too early would be their last. So
/// until it has joined, the silo ends each standstill (<see cref="Standstill"/>). Whether a silo is dead is decided by those who then ask it, as ever.</summary>
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
        _wait = Wait(new Standstill(table, self.SiloAddress, clock));
        return Task.CompletedTask;
    }

    private async Task End()
    {
        await _over.CancelAsync();
        await _wait;
    }

    private async Task Wait(Standstill standstill)
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.MembershipRefresh, clock, _over.Token);
                await Look(standstill);
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // it has joined, or stops
        }
    }

    private async Task Look(Standstill standstill)
    {
        try
        {
            var awaited = await standstill.End(_over.Token);
            if (awaited.Count > 0) SiloLog.JoinAwaited(log, string.Join(", ", awaited));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            SiloLog.MembershipUnread(log, failure.Message); // the next look may have better luck
        }
    }
}
