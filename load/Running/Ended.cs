namespace Feedback.Load.Running;

/// <summary>The end of a request.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Word">A short word for the report, such as <c>200</c> or <c>204 overloaded</c>.</param>
internal readonly record struct Ended(EndKind Kind, string Word);
