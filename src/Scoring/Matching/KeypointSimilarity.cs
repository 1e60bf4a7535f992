namespace Feedback.Scoring;

/// <summary>Similarity of two points by their distance in units of an object's size: exp(-d^2 / (2 S (2 sigma)^2)), COCO's OKS.</summary>
/// <param name="scale">S, an area in pixels.</param>
/// <param name="sigma">Spread.</param>
internal readonly struct KeypointSimilarity(double scale, double sigma)
{
    private readonly double _divisor = 2 * scale * (2 * sigma * (2 * sigma));

    public double Of(double ax, double ay, double bx, double by)
    {
        var (dx, dy) = (ax - bx, ay - by);
        // By way of the distance, whose square is not always the sum of squares to the last bit.
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        return DeterministicMath.Exp(-(distance * distance) / _divisor);
    }
}
