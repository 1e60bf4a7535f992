using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A frame of a validation.</summary>
/// <param name="Frame">The job's frame.</param>
/// <param name="RealFrame">The frame whose ground truth it is compared with: another one for a honeypot.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Compared">Whether it is compared at all.</param>
public sealed record FrameAnswer(int Frame, int RealFrame, int Width, int Height, bool Compared)
{
    /// <summary>Address of the image, where the task gives one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ImageUrl { get; init; }

    /// <summary>The ground truth; empty where the frame is not compared.</summary>
    public required ImmutableArray<FrameObject> GroundTruth { get; init; }

    /// <summary>What was judged.</summary>
    public required ImmutableArray<FrameObject> Annotations { get; init; }
}
