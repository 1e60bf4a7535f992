namespace Feedback.Load.Generation;

/// <summary>What is drawn; words as in a document's <c>type</c>.</summary>
internal enum Kind
{
    Rectangle,
    Polygon,
    Polyline,
    Points,
    Ellipse,
    Mask,
    Skeleton,
}
