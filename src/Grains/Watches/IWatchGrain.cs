using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A watch in a cluster.</summary>
[Version(1)]
[Alias("feedback.watch")]
public interface IWatchGrain : IGrainWithStringKey, IWatch;
