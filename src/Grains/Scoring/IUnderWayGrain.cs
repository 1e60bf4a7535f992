using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>Holds a scoring that takes longer than a call, on the silo that scores. Id: the scoring's name.</summary>
[Version(1)]
[Alias("feedback.scoring-under-way")]
public interface IUnderWayGrain : IGrainWithStringKey
{
    /// <summary>Its id.</summary>
    /// <param name="name">The scoring's name.</param>
    static string Id(Guid name) => name.ToString("N");

    /// <summary>Takes hold of the scoring that this silo's worker was left. For the silo itself.</summary>
    Task Hold();

    /// <summary>Waits for the scoring, at most half as long as a call may take.</summary>
    /// <returns>As <see cref="IScoringGrain.Score"/>; null if it is not here: the silo that scored is gone.</returns>
    Task<ScoringReply?> Wait();
}
