namespace Feedback.Gateway;

/// <summary>What the gateway logs. Never a key, a token, annotations, ground truth or a score.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(3001, LogLevel.Error, "{Method} {Endpoint} failed")]
    public static partial void Unhandled(ILogger log, string method, string endpoint, Exception failure);

    [LoggerMessage(3002, LogLevel.Information, "Validation of job {Job}, task {Task}: {Result} after {Milliseconds} ms")]
    public static partial void Validated(ILogger log, string job, string task, string result, double milliseconds);

    [LoggerMessage(3003, LogLevel.Warning, "Not ready: {Missing}")]
    public static partial void NotReady(ILogger log, string missing);

    [LoggerMessage(3005, LogLevel.Warning, "A line of the audit record could not be written")]
    public static partial void AuditFailed(ILogger log, Exception failure);

    [LoggerMessage(3006, LogLevel.Error, "Validation of job {Job} could not be carried out and is answered as timed out")]
    public static partial void NotValidated(ILogger log, string job, Exception failure);

    [LoggerMessage(3007, LogLevel.Warning, "There are no pages, only the API: {Reason}")]
    public static partial void NoPages(ILogger log, string reason);

    [LoggerMessage(3004, LogLevel.Warning, "The readiness check failed")]
    public static partial void ReadinessFailed(ILogger log, Exception failure);
}
