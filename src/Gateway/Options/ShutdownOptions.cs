namespace Feedback.Gateway;

/// <summary>Section <c>Feedback:Shutdown</c>: how a gateway stops.</summary>
public sealed class ShutdownOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Shutdown";

    /// <summary>How long a gateway that was asked to stop still takes requests while its readiness fails: longer than load balancers take to notice.</summary>
    /// <value>5 seconds in a cluster; zero for the embedded host, which nobody can take over from.</value>
    public TimeSpan? Delay { get; set; }
}
