using Feedback.Grains;

namespace Feedback.Gateway;

/// <summary>The cluster behind a gateway: the actors are grains on silos, and this process is a client of theirs.</summary>
public static class ClusterHost
{
    /// <summary>Adds actors, scoring pool and readiness. The gateway starts when a silo answers; until then it tries again and again.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot work; the message says why.</exception>
    public static IHostApplicationBuilder AddClusterHost(this IHostApplicationBuilder builder) =>
        builder.AddClusterClient(ClusterSettingsRules.Read(builder.Configuration));
}
