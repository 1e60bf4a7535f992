namespace Feedback.Scoring;

/// <summary>An object that hides or is hidden.</summary>
/// <param name="Index">Position in the scene.</param>
/// <param name="Bounds">The object itself if it is a rectangle, otherwise its box.</param>
/// <param name="Raster">Set that holds its raster; null for a rectangle.</param>
internal readonly record struct CoverageItem(int Index, BoxRaster Bounds, long Area, RasterSet? Raster, int RasterIndex)
{
    public void AppendTo(RasterSet target, ref BudgetMeter meter)
    {
        if (Raster is null) Bounds.AppendTo(target, ref meter);
        else target.Add(Raster.BoundsOf(RasterIndex), ref meter);
    }
}
