using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A job in a cluster.</summary>
[Version(1)]
[Alias("feedback.job")]
public interface IJobGrain : IGrainWithStringKey, IJob;
