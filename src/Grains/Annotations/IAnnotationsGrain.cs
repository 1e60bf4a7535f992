using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A document in a cluster.</summary>
[Version(1)]
[Alias("feedback.annotations")]
public interface IAnnotationsGrain : IGrainWithStringKey, IAnnotations;
