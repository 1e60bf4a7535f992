using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Feedback.Scoring;

/// <summary>An object on a frame as it is compared: tracks interpolated, coordinates rounded to cents. For people who look at a report.</summary>
/// <param name="ObjId">Id of the shape, tag or track; null where the document gives none.</param>
/// <param name="Type"><c>shape</c>, <c>track</c> or <c>tag</c>: what the id counts.</param>
/// <param name="ShapeType">CVAT's name of the shape; null for a tag.</param>
/// <param name="Label">Name of its label.</param>
/// <param name="Points">
/// Pixels: corners <c>x0, y0, x1, y1</c> of a rectangle or ellipse before it is turned, <c>x, y, …</c> of points, polygons, polylines and
/// skeletons; of a mask the run lengths and its box (left, top, right, bottom), as CVAT has them.
/// </param>
public sealed record FrameObject(long? ObjId, string Type, string? ShapeType, string Label, ImmutableArray<double> Points)
{
    /// <summary>Degrees, clockwise around the middle.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Rotation { get; init; }
}
