namespace Feedback.Operations.Tests;

/// <summary>A test of the load balancer's configuration as well; skipped, with the reason, where there is no nginx.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = Cluster.Tests.Machine.Lacks ?? (Balancer.Program is null ? "There is no nginx on this machine (not in the PATH, nor in /usr/sbin)." : null);
}
