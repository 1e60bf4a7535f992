namespace Feedback.Cli.Cases;

/// <summary>An input file that cannot be used, with a sentence for the person who gave it.</summary>
internal sealed class CaseException(string message, Exception? cause = null) : Exception(message, cause);
