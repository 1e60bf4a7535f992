using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A slice of a list of jobs in a cluster.</summary>
[Version(1)]
[Alias("feedback.job-list")]
public interface IJobListGrain : IGrainWithStringKey, IJobList;
