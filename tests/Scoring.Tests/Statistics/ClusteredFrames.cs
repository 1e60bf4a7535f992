namespace Feedback.Scoring.Tests.Statistics;

/// <summary>Draws frames whose objects fare alike: each frame has a quality of its own, from a beta distribution.</summary>
internal static class ClusteredFrames
{
    /// <param name="random">The generator.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="objects">Objects on each.</param>
    /// <param name="quality">Mean quality.</param>
    /// <param name="correlation">Intra-class correlation: 1 / (a + b + 1) for the beta distribution with parameters a and b.</param>
    public static FrameFraction[] Draw(Random random, int frames, int objects, double quality, double correlation)
    {
        var drawn = new FrameFraction[frames];
        for (var i = 0; i < frames; i++)
        {
            var own = correlation == 0 ? quality : Beta(random, quality * ((1 / correlation) - 1), (1 - quality) * ((1 / correlation) - 1));
            var right = 0;
            for (var j = 0; j < objects; j++) if (random.NextDouble() < own) right++;
            drawn[i] = new FrameFraction(right, objects);
        }

        return drawn;
    }

    private static double Beta(Random random, double a, double b)
    {
        var (x, y) = (Gamma(random, a), Gamma(random, b));
        return x / (x + y);
    }

    /// <summary>G. Marsaglia and W. W. Tsang, ACM TOMS 26 (2000) 363-372.</summary>
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1) return Gamma(random, shape + 1) * Math.Pow(random.NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }
}
