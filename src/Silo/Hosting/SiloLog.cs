using Microsoft.Extensions.Logging;

namespace Feedback.Silo;

/// <summary>What a silo logs beside Orleans.</summary>
internal static partial class SiloLog
{
    [LoggerMessage(4001, LogLevel.Information, "The cluster's tables and queries are in place")]
    public static partial void SchemaReady(ILogger log);

    [LoggerMessage(4002, LogLevel.Warning, "Waiting for the cluster's database: {Reason}")]
    public static partial void DatabaseAwaited(ILogger log, string reason);

    [LoggerMessage(4003, LogLevel.Information, "Health and metrics on {Url}")]
    public static partial void OpsServed(ILogger log, string url);

    [LoggerMessage(4004, LogLevel.Warning, "Not joined yet; the membership calls these active, and now everybody looks again at whether they are: {Silos}")]
    public static partial void JoinAwaited(ILogger log, string silos);

    [LoggerMessage(4005, LogLevel.Warning, "The membership could not be read or changed while the silo waits to join: {Reason}")]
    public static partial void MembershipUnread(ILogger log, string reason);
}
