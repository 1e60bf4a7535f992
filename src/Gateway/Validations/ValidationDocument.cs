namespace Feedback.Gateway;

/// <summary>A request for validation, for the OpenAPI document.</summary>
/// <param name="Annotations">Annotations to save and judge; without them the last saved ones are judged.</param>
/// <param name="Timeout">Longest time until an answer, in seconds; can only shorten what is configured.</param>
public sealed record ValidationDocument(AnnotationsDocument? Annotations, double? Timeout);
