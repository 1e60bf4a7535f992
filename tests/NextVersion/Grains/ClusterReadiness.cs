using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The present one, which also wants the method that this version adds to be answered, whatever versions the silos are of.</summary>
/// <param name="grains">Orleans' door.</param>
public sealed class ClusterReadiness(IGrainFactory grains) : IReadiness
{
    /// <summary>How long a silo has to answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<string?> Missing(CancellationToken stop)
    {
        try
        {
            await grains.GetGrain<IJobGrain>("job/of-the-next-version").Charged().WaitAsync(Patience, stop);
            return await grains.GetGrain<IReadinessGrain>("readiness").Missing().WaitAsync(Patience, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return "no silo of the next version answers";
        }
    }
}
