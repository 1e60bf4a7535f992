namespace Feedback.Cli.Moving;

/// <summary>State cannot be moved; the message says why and what to do.</summary>
internal sealed class MovingException(string message) : Exception(message);
