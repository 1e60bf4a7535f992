using Feedback.Actors;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace Feedback.Silo;

/// <summary>Whether this silo can work: it has joined and is not about to leave, and its database answers.</summary>
/// <param name="membership">The silos as this one knows them.</param>
/// <param name="database">What the silo needs to work.</param>
/// <param name="lifetime">Whether it has been asked to stop.</param>
public sealed class SiloHealth(ISiloStatusOracle membership, IReadiness database, IHostApplicationLifetime lifetime)
{
    /// <summary>How long the database has to answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Null if it can, else what is missing, in a few words for an operator.</summary>
    public async Task<string?> Missing(CancellationToken stop)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return "the silo is shutting down";
        if (!lifetime.ApplicationStarted.IsCancellationRequested || membership.CurrentStatus != SiloStatus.Active) return "the silo has not joined the cluster";
        try
        {
            return await database.Missing(stop).WaitAsync(Patience, stop);
        }
        catch (TimeoutException)
        {
            return "the database does not answer";
        }
    }
}
