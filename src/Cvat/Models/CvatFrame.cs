namespace Feedback.Cvat;

/// <summary>An image.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record CvatFrame(int Width, int Height)
{
    /// <summary>File name.</summary>
    public string? Name { get; init; }
}
