using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>An attempt in a cluster.</summary>
[Alias("feedback.attempt")]
public interface IAttemptGrain : IGrainWithStringKey, IAttempt;
