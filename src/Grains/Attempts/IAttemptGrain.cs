using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>An attempt in a cluster.</summary>
[Version(1)]
[Alias("feedback.attempt")]
public interface IAttemptGrain : IGrainWithStringKey, IAttempt;
