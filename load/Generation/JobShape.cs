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

    /// <summary>Labels of all shapes but skeletons, by id from 1.</summary>
    public static ImmutableArray<string> Labels { get; } = ["car", "person", "sign"];

    /// <summary>Id of the label of skeletons; those of its points follow it.</summary>
    public static int SkeletonLabel { get; } = Labels.Length + 1;

    /// <summary>Points of a skeleton.</summary>
    public const int SkeletonPoints = 4;

    /// <summary>All labels as a task has them.</summary>
    public static IReadOnlyList<object> LabelObjects { get; } =
    [
        .. Labels.Select((name, i) => new { id = i + 1, name, type = "any", attributes = Array.Empty<object>() }),
        new
        {
            id = SkeletonLabel,
            name = "pose",
            type = "skeleton",
            attributes = Array.Empty<object>(),
            sublabels = Enumerable.Range(1, SkeletonPoints).Select(i => new { id = SkeletonLabel + i, name = $"joint {i}", type = "points", attributes = Array.Empty<object>() }),
        },
    ];

    /// <summary>The job that figures are given for: 100 frames with 20 rectangles, 10 of them validation frames.</summary>
    public static JobShape Reference { get; } = new("reference", 100, 10, 20, [Kind.Rectangle]);

    /// <summary>As large a document, of polygons of 12 points, and every frame is compared: tens of times the scoring.</summary>
    public static JobShape Expensive { get; } = new("expensive", 100, 100, 20, [Kind.Polygon]);

    /// <summary>Some hundred objects of every kind.</summary>
    public static JobShape Medium { get; } = new("medium", 30, 10, 14, [Kind.Rectangle, Kind.Polygon, Kind.Polyline, Kind.Points, Kind.Ellipse, Kind.Mask, Kind.Skeleton]);

    /// <summary>A handful of rectangles: what is left is everything but scoring.</summary>
    public static JobShape Small { get; } = new("small", 4, 2, 2, [Kind.Rectangle]);

    /// <summary>All shapes by name.</summary>
    public static ImmutableArray<JobShape> All { get; } = [Reference, Expensive, Medium, Small];

    /// <summary>The validation frames.</summary>
    public ImmutableArray<int> Validated => [.. Enumerable.Range(0, ValidationFrames).Select(i => i * Frames / ValidationFrames)];
}
