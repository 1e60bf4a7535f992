namespace Feedback.Cvat;

/// <summary>What a server says of itself.</summary>
public sealed record CvatAbout
{
    /// <summary>Its version.</summary>
    public string Version { get; init; } = "";
}
