using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A ground truth in a cluster.</summary>
[Version(1)]
[Alias("feedback.truth")]
public interface IGroundTruthGrain : IGrainWithStringKey, IGroundTruth;
