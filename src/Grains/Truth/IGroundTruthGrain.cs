using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A ground truth in a cluster.</summary>
[Alias("feedback.truth")]
public interface IGroundTruthGrain : IGrainWithStringKey, IGroundTruth;
