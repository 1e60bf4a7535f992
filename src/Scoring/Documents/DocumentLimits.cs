namespace Feedback.Scoring;

/// <summary>Bounds on one annotation document; whatever passes one is refused with code <c>limit_exceeded</c>.</summary>
public sealed record DocumentLimits
{
    /// <summary>Tags, shapes and tracks together.</summary>
    public int Objects { get; init; } = 100_000;

    /// <summary>Keyframes of all tracks together, those of skeletons' points included.</summary>
    public int Keyframes { get; init; } = 500_000;

    /// <summary>Points of skeletons, tracked or not, all together.</summary>
    public int Elements { get; init; } = 1_000_000;

    /// <summary>Coordinates of one shape; for a mask, its run lengths.</summary>
    public int CoordinatesPerShape { get; init; } = 100_000;

    /// <summary>Coordinates and run lengths of all shapes together.</summary>
    public int Coordinates { get; init; } = 10_000_000;

    /// <summary>Largest coordinate in pixels, either sign.</summary>
    public double CoordinateRange { get; init; } = 10_000_000;

    /// <summary>Largest box of one mask in pixels.</summary>
    public long MaskArea { get; init; } = 100_000_000;

    /// <summary>Boxes of all masks together in pixels.</summary>
    public long TotalMaskArea { get; init; } = 20_000_000_000;

    /// <summary>Stated attributes of all objects together.</summary>
    public int Attributes { get; init; } = 1_000_000;

    /// <summary>Length of one attribute's value in bytes of UTF-8 (CVAT allows 4096 characters).</summary>
    public int AttributeBytes { get; init; } = 16_384;

    /// <summary>Nesting of arrays and objects, unknown members included.</summary>
    public int Depth { get; init; } = 32;
}
