namespace Feedback.Grains;

/// <summary>How a process is part of the cluster: section <c>Feedback:Cluster</c> of silos and gateways.</summary>
public sealed class ClusterSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:Cluster";

    /// <summary>The PostgreSQL database of membership and state, as an Npgsql connection string.</summary>
    /// <value>Default: none; required unless <see cref="Development"/>.</value>
    public string? ConnectionString { get; set; }

    /// <summary>Without a database: one silo on this machine that forgets everything when it stops. Never for annotators.</summary>
    /// <value>Default: false.</value>
    public bool Development { get; set; }

    /// <summary>Which cluster: silos and gateways of equal id find one another.</summary>
    /// <value>Default: <c>feedback</c>.</value>
    public string ClusterId { get; set; } = "feedback";

    /// <summary>Whose state: outlives clusters, so keep it when the cluster id changes.</summary>
    /// <value>Default: <c>feedback</c>.</value>
    public string ServiceId { get; set; } = "feedback";

    /// <summary>Port on which silos talk to a silo.</summary>
    /// <value>Default: 11111.</value>
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port on which gateways talk to a silo.</summary>
    /// <value>Default: 30000.</value>
    public int GatewayPort { get; set; } = 30000;

    /// <summary>Port on which a silo listens for silos, where another one is forwarded to it.</summary>
    /// <value>Default: none, which is <see cref="SiloPort"/>.</value>
    public int? SiloListenPort { get; set; }

    /// <summary>Port on which a silo listens for gateways, where another one is forwarded to it.</summary>
    /// <value>Default: none, which is <see cref="GatewayPort"/>.</value>
    public int? GatewayListenPort { get; set; }

    /// <summary>The IP address under which others reach a silo.</summary>
    /// <value>Default: none, which takes the first address of this machine that is not its loopback.</value>
    public string? AdvertisedAddress { get; set; }

    /// <summary>Whether the silo makes its tables and queries at start. Off where it may not: then a silo that may has to start first.</summary>
    /// <value>Default: true.</value>
    public bool CreateSchema { get; set; } = true;

    /// <summary>How long a silo waits at its start for the database.</summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan StartPatience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a call waits for its answer. A call to a silo that died waits this long before it is tried again, so keep it short; scoring
    /// has its own budget.</summary>
    /// <value>Default: 3 seconds.</value>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a silo may be silent when it is probed by another; three times in a row and it is taken for dead.</summary>
    /// <value>Default: 1 second.</value>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Probes in a row that a silo may miss.</summary>
    /// <value>Default: 3.</value>
    public int MissedProbes { get; set; } = 3;

    /// <summary>How often a silo reads the membership anew, in case nobody told it of a change, and gives its sign of life.</summary>
    /// <value>Default: 5 seconds.</value>
    public TimeSpan MembershipRefresh { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a gateway looks for silos and asks what they can do. One that lost its only silo finds the next after this long.</summary>
    /// <value>Default: 1 second.</value>
    public TimeSpan GatewayRefresh { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A job that nobody has called for this long leaves a silo's memory; never while a validation of it is under way. It is what bounds memory while many
    /// jobs are created or looked at.</summary>
    /// <value>Default: 2 minutes.</value>
    public TimeSpan JobIdleAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The same for annotation documents and attempts, which are large and read once or twice.</summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan DocumentIdleAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The same for everything else: tasks, settings, ground truth and what is as rare as they are.</summary>
    /// <value>Default: 15 minutes.</value>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(15);
}
