using Feedback.Grains;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Feedback.Silo;

/// <summary>Makes the cluster's tables and queries before the silo starts. Waits for the database; several silos may start at once.</summary>
/// <param name="settings">The cluster.</param>
/// <param name="database">Its database.</param>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
public sealed class ClusterSchema(ClusterSettings settings, NpgsqlDataSource database, TimeProvider clock, ILogger<ClusterSchema> log)
    : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!settings.CreateSchema) return;
        await CreateWhenThere(database, settings.StartPatience, clock, reason => SiloLog.DatabaseAwaited(log, reason), cancellationToken);
        SiloLog.SchemaReady(log);
    }

    /// <summary>Makes what is missing, as soon as the database is there.</summary>
    /// <param name="database">The database.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <param name="clock">The time.</param>
    /// <param name="waits">Told why it is waited for, again and again.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="NpgsqlException">The database refused, or is still not there.</exception>
    public static async Task CreateWhenThere(NpgsqlDataSource database, TimeSpan patience, TimeProvider clock, Action<string> waits, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await Create(database, stop);
                return;
            }
            catch (NpgsqlException failure) when (failure is not PostgresException { IsTransient: false } && clock.GetElapsedTime(started) < patience)
            {
                waits(failure.Message);
                await Task.Delay(Pause, clock, stop);
            }
        }
    }

    /// <summary>Makes what is missing, in one transaction.</summary>
    public static async Task Create(NpgsqlDataSource database, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Run(connection, SqlText.Read("Lock.sql"), stop);
        await Run(connection, SqlText.Read("Schema.sql"), stop);
        foreach (var (key, text) in SqlText.Queries())
            await Run(connection, SqlText.Read("InstallQuery.sql"), stop, new NpgsqlParameter("key", key), new NpgsqlParameter("text", text));
        await transaction.CommitAsync(stop);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(stop);
    }
}
