namespace Feedback.Gateway;

/// <summary>What is logged about CVAT servers. Never credentials, signatures, annotations, ground truth or a score.</summary>
internal static partial class CvatLog
{
    [LoggerMessage(3101, LogLevel.Warning, "Job {Job} of {Connection} could not be read and gets no feedback")]
    public static partial void NotPulled(ILogger log, string connection, int job, Exception failure);

    [LoggerMessage(3102, LogLevel.Information, "Webhook of {Connection} about job {Job}: {Meaning}")]
    public static partial void Told(ILogger log, string connection, int job, string meaning);

    [LoggerMessage(3103, LogLevel.Warning, "A webhook for {Connection} was refused: {Reason}")]
    public static partial void Refused(ILogger log, string connection, string reason);

    [LoggerMessage(3104, LogLevel.Warning, "What follows from the finish of job {Job} of {Connection}, or from its verdict, could not be done")]
    public static partial void NotHandled(ILogger log, string connection, int job, Exception failure);

    [LoggerMessage(3105, LogLevel.Warning, "Effect {Effect} of a verdict on job {Job} of {Connection} failed")]
    public static partial void EffectFailed(ILogger log, string connection, int job, string effect, Exception failure);

    [LoggerMessage(3106, LogLevel.Information, "Effect {Effect} of a verdict on job {Job} of {Connection}")]
    public static partial void EffectDone(ILogger log, string connection, int job, string effect);

    [LoggerMessage(3107, LogLevel.Warning, "Issues are switched on for {Connection}: whoever sees a job reads its verdicts and scores there, and an issue on a validation frame would show that it is one")]
    public static partial void IssuesAreOn(ILogger log, string connection);
}
