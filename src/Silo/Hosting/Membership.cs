using Feedback.Grains;
using Microsoft.Extensions.Configuration;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Feedback.Silo;

/// <summary>When a silo is taken for dead.</summary>
internal static class Membership
{
    /// <summary>Applies the settings: a silo that was not heard of for <see cref="ClusterSettings.ProbeTimeout"/> times <see cref="ClusterSettings.MissedProbes"/> is
    /// dead, and every other silo learns of it within <see cref="ClusterSettings.MembershipRefresh"/> at the latest.</summary>
    public static void Watch(this ISiloBuilder silo, ClusterSettings cluster) => silo.Configure<ClusterMembershipOptions>(options =>
    {
        options.ProbeTimeout = cluster.ProbeTimeout;
        options.NumMissedProbesLimit = cluster.MissedProbes;
        options.TableRefreshTimeout = cluster.MembershipRefresh;
        options.IAmAliveTablePublishTimeout = cluster.MembershipRefresh;
        Late(cluster).Bind(options);
    });

    /// <summary>Options that only later releases of Orleans have, by name. They believe a silo alive for as many of the longest probes (four times the usual one) as it
    /// may miss since its last message: a silo that is cut off would be waited for four times as long.</summary>
    private static IConfigurationRoot Late(ClusterSettings cluster) => new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create("MaxProbeTimeout", (string?)$"{cluster.ProbeTimeout}")])
        .Build();
}
