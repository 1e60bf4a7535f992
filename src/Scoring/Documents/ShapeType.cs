namespace Feedback.Scoring;

/// <summary>What an object is, in the order in which CVAT compares and reports the types.</summary>
internal enum ShapeType : byte
{
    Rectangle,
    Points,
    Polygon,
    Mask,
    Polyline,
    Skeleton,
    Tag,
    Ellipse,

    /// <summary>Accepted and ignored: CVAT 2.42 leaves 2D cuboids out of its counts.</summary>
    Cuboid,
}
