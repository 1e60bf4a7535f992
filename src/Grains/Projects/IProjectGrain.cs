using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A project in a cluster.</summary>
[Version(1)]
[Alias("feedback.project")]
public interface IProjectGrain : IGrainWithStringKey, IProject;
