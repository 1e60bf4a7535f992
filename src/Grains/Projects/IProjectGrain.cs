using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A project in a cluster.</summary>
[Alias("feedback.project")]
public interface IProjectGrain : IGrainWithStringKey, IProject;
