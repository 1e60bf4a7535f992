namespace Feedback.Scoring;

/// <summary>Carries the first error out of a parser; never leaves the parsers' entry points.</summary>
internal sealed class InputException(string code, string path, string message) : Exception(message)
{
    public InputError Error { get; } = new(code, path, message);
}
