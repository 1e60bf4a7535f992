using Microsoft.Extensions.Logging;

namespace Feedback.Embedded;

/// <summary>What the single-process host logs.</summary>
internal static partial class EmbeddedLog
{
    [LoggerMessage(2001, LogLevel.Warning, "The stored state of {Actor} was changed from outside; it is read again")]
    public static partial void Conflict(ILogger log, string actor, Exception conflict);

    [LoggerMessage(2002, LogLevel.Error, "A scoring failed")]
    public static partial void ScoringFailed(ILogger log, Exception failure);

    [LoggerMessage(2003, LogLevel.Information, "Database {Path}")]
    public static partial void Opened(ILogger log, string path);
}
