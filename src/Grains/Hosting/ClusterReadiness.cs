using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>Whether a silo answers and, asked by it, its storage too.</summary>
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
            return await grains.GetGrain<IReadinessGrain>("readiness").Missing().WaitAsync(Patience, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return "no silo answers";
        }
    }
}
