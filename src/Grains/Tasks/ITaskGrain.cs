using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A task in a cluster.</summary>
[Version(1)]
[Alias("feedback.task")]
public interface ITaskGrain : IGrainWithStringKey, ITask;
