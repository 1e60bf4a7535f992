using Feedback.Grains;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Feedback.Silo;

/// <summary><c>--schema</c>: makes or upgrades the cluster's tables and statements and ends; for operators whose silos may not do it themselves.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the schema. Waits for the database as a silo does.</summary>
    /// <returns>Exit code: 0 done, 1 the database refused or is not there.</returns>
    /// <exception cref="InvalidOperationException">The settings cannot work; the message says why.</exception>
    public static async Task<int> Run(IConfiguration configuration)
    {
        var settings = ClusterSettingsRules.Read(configuration);
        if (settings.Development) throw new InvalidOperationException($"{ClusterSettings.Section}:Development has no database and needs no schema.");
        await using var database = NpgsqlDataSource.Create(settings.ConnectionString!);
        try
        {
            await ClusterSchema.CreateWhenThere(
                database, settings.StartPatience, TimeProvider.System, reason => Console.Error.WriteLine($"Waiting for the cluster's database: {reason}"), CancellationToken.None);
        }
        catch (NpgsqlException refused)
        {
            Console.Error.WriteLine($"The schema could not be made: {refused.Message}");
            return 1;
        }

        Console.WriteLine("The cluster's tables and queries are in place.");
        return 0;
    }
}
