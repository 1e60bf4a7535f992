using Feedback.Actors;
using Feedback.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feedback.Embedded;

/// <summary>Brings the single-process host into a service collection.</summary>
public static class EmbeddedHost
{
    /// <summary>Adds actors, store and scoring pool.</summary>
    /// <param name="services">The services; a <see cref="TimeProvider"/>, <see cref="TaskCatalog"/> and <see cref="DocumentLimits"/> must be among them.</param>
    /// <param name="database">Path of the database file; its folder is made.</param>
    /// <param name="options">Options.</param>
    public static IServiceCollection AddEmbeddedHost(this IServiceCollection services, string database, EmbeddedOptions options)
    {
        if (options.NanosecondsPerOperation is null or > 0) ScoringSpeed.Start(options.NanosecondsPerOperation); // others are refused at start, by name
        services.AddSingleton(options);
        services.AddSingleton(_ => new DataFolderLock(database));
        services.AddSingleton(provider => OpenStore(provider, database, options));
        services.AddSingleton<EmbeddedActors>();
        services.AddSingleton<IActors>(provider => provider.GetRequiredService<EmbeddedActors>());
        services.AddSingleton<ISights, Sights>();
        services.AddSingleton(provider => new Judge(
            provider.GetRequiredService<IActors>(), provider.GetRequiredService<TaskCatalog>(), provider.GetRequiredService<DocumentLimits>(),
            options.TruthCacheBytes, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ScoringPool(
            provider.GetRequiredService<Judge>(), options.ScoringWorkers, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ScoringPool>>()));
        services.AddSingleton<IScoringPool>(provider => provider.GetRequiredService<ScoringPool>());
        services.AddSingleton<IAudit, SqliteAudit>();
        services.AddSingleton<IReadiness, EmbeddedReadiness>();
        services.AddHostedService<Sweeper>();
        return services;
    }

    private static SqliteStore OpenStore(IServiceProvider provider, string database, EmbeddedOptions options)
    {
        provider.GetRequiredService<DataFolderLock>();
        EmbeddedLog.Opened(provider.GetRequiredService<ILogger<EmbeddedActors>>(), database);
        return new SqliteStore(database, options.Durability, provider.GetRequiredService<TimeProvider>());
    }
}
