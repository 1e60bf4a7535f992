namespace Feedback.Actors;

/// <summary>Whether the host can do its work: storage answers and, in a cluster, a silo is there.</summary>
public interface IReadiness
{
    /// <summary>Null if ready, else what is missing, in a few words for an operator.</summary>
    Task<string?> Missing(CancellationToken stop);
}
