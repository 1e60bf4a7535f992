using System.Collections.Immutable;

namespace Feedback.Load.Generation;

/// <summary>An object on a frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Label">Id of its label.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Points">x and y in turn, pixels; of a mask the corners of the box that its ellipse fills.</param>
internal sealed record DrawnObject(int Frame, int Label, Kind Kind, ImmutableArray<double> Points);
