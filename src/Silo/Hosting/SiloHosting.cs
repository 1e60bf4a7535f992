using System.Data.Common;
using System.Net;
using Feedback.Actors;
using Feedback.Grains;
using Feedback.Scoring;
using Feedback.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Feedback.Silo;

/// <summary>Makes a host a silo of the cluster.</summary>
public static class SiloHosting
{
    /// <summary>The name by which .NET knows the PostgreSQL driver.</summary>
    private const string Driver = "Npgsql";

    /// <summary>More than the silo has statements.</summary>
    private const int StatementsPrepared = 20;

    /// <summary>Section of the limits of annotation documents; gateways read the same.</summary>
    private const string Documents = "Feedback:Documents";

    /// <summary>Adds a silo, configured by <see cref="ClusterSettings"/> and <see cref="ScoringSettings"/>.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot work; the message says why.</exception>
    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        var cluster = ClusterSettingsRules.Read(builder.Configuration);
        var scoring = builder.Configuration.GetSection(ScoringSettings.Section).Get<ScoringSettings>() ?? new ScoringSettings();
        if (scoring.Faults().ToList() is { Count: > 0 } faults) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));

        var ops = builder.AddTelemetry("feedback-silo");
        builder.Services.AddSingleton<SiloHealth>().AddHostedService<SiloMetrics>();
        if (ops.Url is not null) builder.Services.AddHostedService<OpsSite>(); // before what waits for the database
        builder.Services.AddSingleton(cluster).AddMessages().AddScoring(scoring);
        builder.Services.AddSingleton(builder.Configuration.GetSection(Documents).Get<DocumentLimits>() ?? new DocumentLimits());
        builder.Logging.AddFilter("Orleans.Runtime.SiloOptionsLogger", LogLevel.Warning); // every option at every start
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning); // every request of a probe
        builder.UseOrleans(silo =>
        {
            if (cluster.Development) silo.AddMemory(cluster);
            else silo.AddDatabase(cluster);
            silo.Watch(cluster);
            silo.Collect(cluster);
            silo.AddActivityPropagation(); // a trace of a gateway goes on here
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = cluster.CallTimeout);
        });
        return builder;
    }

    private static void AddScoring(this IServiceCollection services, ScoringSettings settings)
    {
        ScoringSpeed.Start(settings.NanosecondsPerOperation);
        services.AddSingleton<IActors, ClusterActors>();
        services.AddSingleton<TaskCatalog>();
        services.AddSingleton<Sights>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Judge>(provider, settings.CacheBytes));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ScoringWorker>(provider, settings.Seats, settings.LoadTestWait));
    }

    private static void AddMemory(this ISiloBuilder silo, ClusterSettings cluster)
    {
        silo.Services.AddSingleton<IReadiness, MemoryReadiness>();
        silo.Services.AddSingleton<IAuditOutbox, MemoryAudit>();
        silo.UseLocalhostClustering(cluster.SiloPort, cluster.GatewayPort, null, cluster.ServiceId, cluster.ClusterId);
        silo.AddMemoryGrainStorage(GrainStore.Name, options => options.Configure(memory => memory.GrainStorageSerializer = new HeldStateSerializer()));
    }

    private static void AddDatabase(this ISiloBuilder silo, ClusterSettings cluster)
    {
        // A name of its own in metrics and traces, where the driver would otherwise use the connection string.
        var database = new NpgsqlDataSourceBuilder(Prepared(cluster.ConnectionString!)) { Name = GrainStore.Name }.Build();
        silo.Services.AddSingleton(_ => database); // by a factory, so that the host disposes of it
        silo.Services.AddHostedService<ClusterSchema>();
        silo.Services.AddSingleton<IReadiness, DatabaseReadiness>();
        silo.Services.AddSingleton<IAuditOutbox, PostgresAudit>();
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        silo.Configure<EndpointOptions>(options =>
        {
            (options.SiloPort, options.GatewayPort) = (cluster.SiloPort, cluster.GatewayPort);
            if (cluster.AdvertisedAddress is { } address) options.AdvertisedIPAddress = IPAddress.Parse(address);
            if (cluster.SiloListenPort is { } silos) options.SiloListeningEndpoint = new IPEndPoint(Listening(cluster), silos);
            if (cluster.GatewayListenPort is { } gateways) options.GatewayListeningEndpoint = new IPEndPoint(Listening(cluster), gateways);
        });
        silo.UseAdoNetClustering((AdoNetClusteringSiloOptions options) => (options.Invariant, options.DataSource) = (Driver, database));
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, WaitingSilo>();
        silo.AddAdoNetGrainStorage(GrainStore.Name, (AdoNetGrainStorageOptions options) =>
        {
            (options.Invariant, options.DataSource) = (Driver, database);
            options.GrainStorageSerializer = new HeldStateSerializer();
        });
    }

    /// <summary>Where ports are forwarded, the advertised address need not be one of this machine's; the loopback stays the loopback.</summary>
    private static IPAddress Listening(ClusterSettings cluster) =>
        cluster.AdvertisedAddress is { } address && IPAddress.IsLoopback(IPAddress.Parse(address)) ? IPAddress.Loopback : IPAddress.Any;

    /// <summary>The silo runs the same few statements all the time: the server plans each once a connection, unless the operator says otherwise
    /// (<c>Max Auto Prepare=0</c>, needed behind some poolers).</summary>
    /// <param name="connection">A connection string for Npgsql.</param>
    /// <returns>The same, with preparation switched on if it says nothing of it.</returns>
    public static string Prepared(string connection)
    {
        // The driver's own builder has every keyword, said or not: what was said is known to the plain one only.
        var said = new DbConnectionStringBuilder { ConnectionString = connection }.Keys.Cast<string>();
        if (said.Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals(nameof(NpgsqlConnectionStringBuilder.MaxAutoPrepare), StringComparison.OrdinalIgnoreCase))) return connection;
        return new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = StatementsPrepared }.ConnectionString;
    }
}
