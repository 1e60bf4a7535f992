namespace Feedback.Scoring;

/// <summary>CVAT's names of the types.</summary>
internal static class ShapeTypes
{
    public static ShapeType? Parse(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("mask"u8) => ShapeType.Mask,
        6 when name.SequenceEqual("points"u8) => ShapeType.Points,
        6 when name.SequenceEqual("cuboid"u8) => ShapeType.Cuboid,
        7 when name.SequenceEqual("polygon"u8) => ShapeType.Polygon,
        7 when name.SequenceEqual("ellipse"u8) => ShapeType.Ellipse,
        8 when name.SequenceEqual("polyline"u8) => ShapeType.Polyline,
        8 when name.SequenceEqual("skeleton"u8) => ShapeType.Skeleton,
        9 when name.SequenceEqual("rectangle"u8) => ShapeType.Rectangle,
        _ => null,
    };

    /// <summary>The name in reports; null for tags.</summary>
    public static string? NameOf(ShapeType type) => type switch
    {
        ShapeType.Rectangle => "rectangle",
        ShapeType.Points => "points",
        ShapeType.Polygon => "polygon",
        ShapeType.Mask => "mask",
        ShapeType.Polyline => "polyline",
        ShapeType.Skeleton => "skeleton",
        ShapeType.Ellipse => "ellipse",
        _ => null,
    };
}
