using System.Collections.Immutable;

namespace Feedback.Load.Generation;

/// <summary>What jobs of a task are like. Every job has all of the task's frames.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Frames">Frames of the task.</param>
/// <param name="ValidationFrames">Of these, with ground truth; spread evenly.</param>
/// <param name="ObjectsPerFrame">Objects on each.</param>
/// <param name="Kinds">What they are, in turn.</param>
internal sealed record JobShape(string Name, int Frames, int ValidationFrames, int ObjectsPerFrame, ImmutableArray<Kind> Kinds)
{
    /// <summary>Width of all frames, pixels.</summary>
    public const int Width = 1920;

    /// <summary>Height of all frames, pixels.</summary>
    public const int Height = 1080;

    /// <summary>Labels, by id from 1.</summary>
    public static ImmutableArray<string> Labels { get; } = ["car", "person", "sign"];

    /// <summary>The job that figures are given for: 100 frames with 20 rectangles, 10 of them validation frames.</summary>
    public static JobShape Reference { get; } = new("reference", 100, 10, 20, [Kind.Rectangle]);

    /// <summary>As large a document, of polygons of 12 points, and every frame is compared: tens of times the scoring.</summary>
    public static JobShape Expensive { get; } = new("expensive", 100, 100, 20, [Kind.Polygon]);

    /// <summary>A handful of rectangles: what is left is everything but scoring.</summary>
    public static JobShape Small { get; } = new("small", 4, 2, 2, [Kind.Rectangle]);

    /// <summary>All shapes by name.</summary>
    public static ImmutableArray<JobShape> All { get; } = [Reference, Expensive, Small];

    /// <summary>The validation frames.</summary>
    public ImmutableArray<int> Validated => [.. Enumerable.Range(0, ValidationFrames).Select(i => i * Frames / ValidationFrames)];
}
