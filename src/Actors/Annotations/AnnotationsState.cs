namespace Feedback.Actors;

/// <summary>A document at rest.</summary>
/// <param name="Compressed">UTF-8 JSON, compressed by <see cref="Packed"/>.</param>
public sealed record AnnotationsState(byte[] Compressed);
