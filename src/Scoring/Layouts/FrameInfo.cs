namespace Feedback.Scoring;

/// <summary>A frame of a task.</summary>
/// <param name="Frame">Frame number, from 0.</param>
/// <param name="Width">Image width in pixels.</param>
/// <param name="Height">Image height in pixels.</param>
/// <param name="Name">File name, if known.</param>
public sealed record FrameInfo(int Frame, int Width, int Height, string? Name = null);
