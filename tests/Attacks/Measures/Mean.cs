using System.Globalization;

namespace Feedback.Attacks.Tests;

/// <summary>A mean with its standard error.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Error">The standard error.</param>
internal readonly record struct Mean(double Value, double Error)
{
    public static Mean Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1);
        return new Mean(mean, Math.Sqrt(variance / values.Count));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.00} ± {Error:0.00}");
}
