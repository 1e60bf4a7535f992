using Feedback.Actors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Configuration;

namespace Feedback.Grains;

/// <summary>Makes a host a client of the cluster.</summary>
public static class ClientHosting
{
    /// <summary>The name by which .NET knows the PostgreSQL driver.</summary>
    private const string Driver = "Npgsql";

    /// <summary>Adds actors, scoring pool and readiness of a cluster, and the connection to it, which is made at start however long it takes.</summary>
    public static IHostApplicationBuilder AddClusterClient(this IHostApplicationBuilder builder, ClusterSettings cluster)
    {
        builder.Services.AddSingleton(cluster).AddMessages();
        builder.Logging.AddFilter("Orleans.Runtime.ClientOptionsLogger", LogLevel.Warning); // every option at every start
        builder.Services.AddSingleton<IActors, ClusterActors>();
        builder.Services.TryAddSingleton<TaskCatalog>();
        builder.Services.AddSingleton<ISights, ClusterSights>();
        builder.Services.AddSingleton<IScoringPool, ClusterScoringPool>();
        builder.Services.AddSingleton<IReadiness, ClusterReadiness>();
        if (cluster.Development)
        {
            builder.Services.AddSingleton<IAudit, MemoryAudit>();
        }
        else
        {
            builder.Services.AddSingleton(_ => new NpgsqlDataSourceBuilder(cluster.ConnectionString!) { Name = GrainStore.Name }.Build());
            builder.Services.AddSingleton<IAudit, PostgresAudit>();
        }

        builder.UseOrleansClient(client =>
        {
            if (cluster.Development) client.UseLocalhostClustering(cluster.GatewayPort, cluster.ServiceId, cluster.ClusterId);
            else client.UseDatabase(cluster);
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = cluster.CallTimeout);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = cluster.GatewayRefresh);
            // A silo that has only just joined may not yet tell which actors it has; the default is to ask again after a minute.
            client.Configure<TypeManagementOptions>(options => options.TypeMapRefreshInterval = cluster.GatewayRefresh);
            client.UseConnectionRetryFilter<ConnectionRetry>();
            client.AddActivityPropagation(); // a trace goes on in the silos
        });
        return builder;
    }

    private static void UseDatabase(this IClientBuilder client, ClusterSettings cluster)
    {
        client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        client.UseAdoNetClustering((AdoNetClusteringClientOptions options) =>
            (options.Invariant, options.ConnectionString) = (Driver, cluster.ConnectionString));
    }
}
