using Microsoft.Extensions.Logging;

namespace Feedback.Actors;

/// <summary>What validations log. Never annotations, never ground truth, never scores.</summary>
internal static partial class ValidationLog
{
    [LoggerMessage(1001, LogLevel.Warning, "Validation of job {Job} is tried again after try {Tried}")]
    public static partial void Retried(ILogger log, string job, int tried, Exception failure);

    [LoggerMessage(1002, LogLevel.Error, "Validation of job {Job} failed and is answered as timed out")]
    public static partial void Failed(ILogger log, string job, Exception failure);

    [LoggerMessage(1003, LogLevel.Warning, "A ticket of job {Job} could not be given back and expires by itself")]
    public static partial void NotGivenBack(ILogger log, string job, Exception failure);
}
