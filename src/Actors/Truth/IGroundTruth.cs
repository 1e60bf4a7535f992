namespace Feedback.Actors;

/// <summary>A task's ground truth with its versions. Id: <see cref="ActorId.GroundTruth"/>.</summary>
public interface IGroundTruth
{
    /// <summary>What every validation needs.</summary>
    Task<TruthBrief> Brief();

    /// <summary>A version, or null if there is none of that number.</summary>
    Task<TruthDefinition?> Get(int version);

    /// <summary>Puts the ground truth. A new version begins where something that is compared has changed; stage and state change in place.</summary>
    Task<TruthBrief> Put(TruthDefinition definition, AuditStamp? stamp = null);
}
