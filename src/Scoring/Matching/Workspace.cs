using System.Collections.Concurrent;

namespace Feedback.Scoring;

/// <summary>Buffers of one scoring, used again by the next one: what is allocated in a steady state is the report.</summary>
internal sealed class Workspace
{
    private static readonly ConcurrentBag<Workspace> Pool = [];

    public FrameSide Ds { get; } = new();

    public RectangleTable DsRectangles { get; } = new();

    public InstanceSet DsInstances { get; } = new();

    public FrameMatches Matches { get; } = new();

    public ClassMatcher Classes { get; } = new();

    /// <summary>For matching the points of one pair of objects while <see cref="Classes"/> is in use.</summary>
    public ClassMatcher Inner { get; } = new();

    public Rasterizer Rasterizer { get; } = new();

    /// <summary>Rasters that are copied when done.</summary>
    public RasterSet Scratch { get; } = new();

    public VisibleParts Visibility { get; } = new();

    public TurnedRectangles Turned { get; } = new();

    public Polylines Polylines { get; } = new();

    public GroupBoxes GtBoxes { get; } = new();

    public GroupBoxes DsBoxes { get; } = new();

    public ConflictFinder Conflicts { get; } = new();

    /// <summary>Boxes of the rows of the class being matched.</summary>
    public List<Box> RowBoxes { get; } = [];

    /// <summary>Boxes of the columns of the class being matched.</summary>
    public List<Box> ColumnBoxes { get; } = [];

    /// <summary>Answer of a spatial index.</summary>
    public List<int> Near { get; } = [];

    /// <summary>Skeletons of the ground truth that take part.</summary>
    public List<int> GtSkeletons { get; } = [];

    /// <summary>Skeletons of the annotator that take part.</summary>
    public List<int> DsSkeletons { get; } = [];

    public static Workspace Rent() => Pool.TryTake(out var workspace) ? workspace : new Workspace();

    public void Return() => Pool.Add(this);
}
