using Microsoft.Extensions.Logging;

namespace Feedback.Grains;

/// <summary>A gateway may start before the database and the silos: it tries until it is stopped.</summary>
/// <param name="clock">The time.</param>
/// <param name="log">The log.</param>
internal sealed partial class ConnectionRetry(TimeProvider clock, ILogger<ConnectionRetry> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        NoSilo(log, exception.Message);
        await Task.Delay(Pause, clock, cancellationToken);
        return true;
    }

    [LoggerMessage(4101, LogLevel.Warning, "Waiting for a silo: {Reason}")]
    private static partial void NoSilo(ILogger log, string reason);
}
