namespace Feedback.Load.Reports;

/// <summary>One direction of a chart: which value stands where, and which values are written beside it.</summary>
/// <param name="From">The least value shown; above 0 if logarithmic.</param>
/// <param name="To">The greatest.</param>
/// <param name="Logarithmic">Whether equal distances are equal ratios.</param>
internal sealed record Axis(double From, double To, bool Logarithmic)
{
    private const int WantedTicks = 5;

    /// <summary>An axis that holds all values: from 0, or from the power of ten below the least.</summary>
    public static Axis Of(IEnumerable<double> values, bool logarithmic)
    {
        double[] shown = [.. values.Where(value => double.IsFinite(value) && (!logarithmic || value > 0))];
        if (!logarithmic) return new Axis(0, shown.Length == 0 || shown.Max() <= 0 ? 1 : shown.Max() * 1.05, false);
        if (shown.Length == 0) return new Axis(1, 10, true);
        var (least, most) = (Math.Floor(Math.Log10(shown.Min())), Math.Ceiling(Math.Log10(shown.Max())));
        return new Axis(Math.Pow(10, least), Math.Pow(10, Math.Max(most, least + 1)), true);
    }

    /// <summary>Where a value stands: 0 at the least, 1 at the greatest; values beyond stand at the end.</summary>
    public double Place(double value)
    {
        var share = Logarithmic ? Math.Log(Math.Max(value, From) / From) / Math.Log(To / From) : (value - From) / (To - From);
        return Math.Clamp(share, 0, 1);
    }

    /// <summary>Round values to write beside it.</summary>
    public IEnumerable<double> Ticks()
    {
        if (Logarithmic)
        {
            for (var tick = From; tick <= To * 1.001; tick *= 10) yield return tick;
            yield break;
        }

        var step = Round((To - From) / WantedTicks);
        for (var i = (int)Math.Ceiling(From / step); i * step <= To; i++) yield return i * step;
    }

    /// <summary>1, 2 or 5 times a power of ten, not below the value.</summary>
    private static double Round(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * (value / power <= 1 ? 1 : value / power <= 2 ? 2 : value / power <= 5 ? 5 : 10);
    }
}
