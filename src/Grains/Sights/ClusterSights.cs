using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A gateway's sights: one call to a silo.</summary>
/// <param name="actors">The door to the cluster.</param>
public sealed class ClusterSights(IActors actors) : ISights
{
    private const string AnySilo = "any";

    /// <inheritdoc/>
    public Task<Sight?> See(string job) => actors.Ask<ISightGrain, Sight?>(AnySilo, sights => sights.See(job));
}
