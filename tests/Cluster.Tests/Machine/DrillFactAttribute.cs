namespace Feedback.Cluster.Tests;

/// <summary>A test that takes long, so only where it is asked for. It needs what <see cref="ClusterFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrillFactAttribute : FactAttribute
{
    public DrillFactAttribute() => Skip = Machine.Lacks
        ?? (Environment.GetEnvironmentVariable("FEEDBACK_CLUSTER_DRILLS") == "1" ? null : "Takes long: set FEEDBACK_CLUSTER_DRILLS=1.");
}
