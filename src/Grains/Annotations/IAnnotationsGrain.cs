using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A document in a cluster.</summary>
[Alias("feedback.annotations")]
public interface IAnnotationsGrain : IGrainWithStringKey, IAnnotations;
