using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A watch in a cluster.</summary>
[Alias("feedback.watch")]
public interface IWatchGrain : IGrainWithStringKey, IWatch;
