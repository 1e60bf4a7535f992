using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A task in a cluster.</summary>
[Alias("feedback.task")]
public interface ITaskGrain : IGrainWithStringKey, ITask;
