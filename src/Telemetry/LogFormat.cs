namespace Feedback.Telemetry;

/// <summary>How log lines are written to the console.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line, for a log store; with the trace id that lines of one validation share in gateways and silos.</summary>
    Json,
}
