using Feedback.Grains;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Feedback.Silo;

/// <summary>When an actor that nobody calls leaves memory.</summary>
internal static class Collection
{
    /// <summary>How often a silo looks while those wait that leave first: an actor stays at most a quarter of that time longer than it should.</summary>
    private const int LooksInShortest = 4;

    /// <summary>Applies the settings.</summary>
    public static void Collect(this ISiloBuilder silo, ClusterSettings cluster) => silo.Configure<GrainCollectionOptions>(options =>
    {
        options.CollectionAge = cluster.IdleAfter;
        options.ClassSpecificCollectionAge[typeof(JobGrain).FullName!] = cluster.JobIdleAfter;
        options.ClassSpecificCollectionAge[typeof(AnnotationsGrain).FullName!] = cluster.DocumentIdleAfter;
        options.ClassSpecificCollectionAge[typeof(AttemptGrain).FullName!] = cluster.DocumentIdleAfter;
        options.CollectionQuantum = new[] { cluster.IdleAfter, cluster.JobIdleAfter, cluster.DocumentIdleAfter }.Min() / LooksInShortest;
    });
}
