using Orleans.CodeGeneration;

namespace Feedback.Grains;

/// <summary>Asks the silo that happens to be reached whether it can work.</summary>
[Version(1)]
[Alias("feedback.readiness")]
public interface IReadinessGrain : IGrainWithStringKey
{
    /// <summary>Null if it can, else what is missing.</summary>
    Task<string?> Missing();
}
