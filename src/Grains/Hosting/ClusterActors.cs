using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The door to the actors in a cluster: every actor is a grain, its id the grain's key. Used by silos and by gateways.</summary>
/// <param name="grains">Orleans' own door.</param>
public sealed class ClusterActors(IGrainFactory grains) : IActors
{
    private static readonly Dictionary<Type, Type> GrainInterfaces = new()
    {
        [typeof(IJob)] = typeof(IJobGrain),
        [typeof(IAttempt)] = typeof(IAttemptGrain),
        [typeof(ISettings)] = typeof(ISettingsGrain),
        [typeof(IGroundTruth)] = typeof(IGroundTruthGrain),
        [typeof(IAnnotations)] = typeof(IAnnotationsGrain),
        [typeof(ITask)] = typeof(ITaskGrain),
        [typeof(IJobList)] = typeof(IJobListGrain),
        [typeof(IProject)] = typeof(IProjectGrain),
    };

    /// <inheritdoc/>
    public Task<TResult> Ask<TActor, TResult>(string id, Func<TActor, Task<TResult>> call) where TActor : class =>
        call((TActor)(object)grains.GetGrain(GrainInterfaces[typeof(TActor)], id));
}
