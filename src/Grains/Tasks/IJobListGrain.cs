using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>A slice of a list of jobs in a cluster.</summary>
[Alias("feedback.job-list")]
public interface IJobListGrain : IGrainWithStringKey, IJobList;
