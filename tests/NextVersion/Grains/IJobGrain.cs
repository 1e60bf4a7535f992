using Feedback.Actors;
using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>A job in a cluster, with a method more than the present version has.</summary>
[Version(2)]
[Alias("feedback.job")]
public interface IJobGrain : IGrainWithStringKey, IJob
{
    /// <summary>How many verdicts were charged in the present assignment.</summary>
    Task<int> Charged();
}
