namespace Feedback.Cluster.Tests;

/// <summary>A test that needs Orleans and a PostgreSQL of its own; skipped, with the reason, on a machine that lacks one of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = Machine.Lacks;
}
