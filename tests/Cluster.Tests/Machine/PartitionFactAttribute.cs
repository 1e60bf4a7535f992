namespace Feedback.Cluster.Tests;

/// <summary>A test that cuts wires between silos: minutes long, so only where it is asked for. It needs what <see cref="ClusterFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PartitionFactAttribute : FactAttribute
{
    public PartitionFactAttribute() => Skip = Machine.Lacks
        ?? (Environment.GetEnvironmentVariable("FEEDBACK_CLUSTER_PARTITIONS") == "1" ? null : "Takes minutes: set FEEDBACK_CLUSTER_PARTITIONS=1.");
}
