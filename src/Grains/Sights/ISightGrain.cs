using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>Looks at jobs on the silo that the call reaches.</summary>
[Version(1)]
[Alias("feedback.sight")]
public interface ISightGrain : IGrainWithStringKey, ISights;
