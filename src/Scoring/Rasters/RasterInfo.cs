namespace Feedback.Scoring;

/// <summary>A raster's place in its set, its pixels and its box (right and bottom exclusive).</summary>
/// <param name="Start">First bound in the set.</param>
/// <param name="Length">Number of bounds, two for each interval.</param>
internal readonly record struct RasterInfo(int Start, int Length, long Area, int X0, int Y0, int X1, int Y1)
{
    public bool MayTouch(in RasterInfo other) => X0 < other.X1 && other.X0 < X1 && Y0 < other.Y1 && other.Y0 < Y1;
}
