using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The door to the actors in a cluster: every actor is a grain, its id the grain's key. Used by silos and by gateways.</summary>
/// <param name="grains">Orleans' own door.</param>
/// <param name="settings">How long a call may take.</param>
/// <param name="clock">The time.</param>
public sealed class ClusterActors(IGrainFactory grains, ClusterSettings settings, TimeProvider clock) : IActors
{
    /// <summary>Pause before asking again where a silo has gone and its actors are not yet elsewhere.</summary>
    private static readonly TimeSpan AwayPause = TimeSpan.FromMilliseconds(100);

    private static readonly Dictionary<Type, Type> GrainInterfaces = new()
    {
        [typeof(IJob)] = typeof(IJobGrain),
        [typeof(IAttempt)] = typeof(IAttemptGrain),
        [typeof(ISettings)] = typeof(ISettingsGrain),
        [typeof(IGroundTruth)] = typeof(IGroundTruthGrain),
        [typeof(IAnnotations)] = typeof(IAnnotationsGrain),
        [typeof(ITask)] = typeof(ITaskGrain),
        [typeof(IJobList)] = typeof(IJobListGrain),
        [typeof(ILedger)] = typeof(ILedgerGrain),
        [typeof(IProject)] = typeof(IProjectGrain),
        [typeof(IWatch)] = typeof(IWatchGrain),
        [typeof(ISightGrain)] = typeof(ISightGrain),
    };

    /// <summary>Repeats begin within this time: one after a call that got no answer, more after calls that no silo took.</summary>
    private readonly TimeSpan _repeatsWithin = settings.CallTimeout * 1.5;

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">No answer in time, twice.</exception>
    /// <exception cref="HostUnavailableException">Actors answer by results, so whatever else is thrown comes from silos, network or storage.</exception>
    public async Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await call((TActor)(object)grains.GetGrain(GrainInterfaces[typeof(TActor)], id));
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException && clock.GetElapsedTime(started) < _repeatsWithin)
            {
                await Task.Delay(AwayPause, clock); // no silo took it, or the one that did is gone: every call of an actor may be repeated
            }
            catch (Exception failure) when (failure is not (TimeoutException or OperationCanceledException))
            {
                throw new HostUnavailableException(id, failure);
            }
        }
    }
}
