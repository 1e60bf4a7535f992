namespace Feedback.Scoring;

/// <summary>What is wrong with an input, and where: the first thing found, in document order.</summary>
/// <param name="Code">Stable code: <c>malformed_annotations</c>, <c>unsupported_annotation</c>, <c>limit_exceeded</c> or <c>malformed_labels</c>.</param>
/// <param name="Path">The offending field inside the document, such as <c>shapes[3].points</c>; empty for the document itself.</param>
/// <param name="Message">One sentence for a person. Never holds a value taken from another document.</param>
public sealed record InputError(string Code, string Path, string Message);
