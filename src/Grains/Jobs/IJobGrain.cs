using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A job in a cluster.</summary>
[Alias("feedback.job")]
public interface IJobGrain : IGrainWithStringKey, IJob;
