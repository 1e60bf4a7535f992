using System.Globalization;

namespace Feedback.History.Tests;

/// <summary>Times in milliseconds.</summary>
/// <param name="times">The times.</param>
public sealed class Figures(IEnumerable<double> times)
{
    private readonly double[] _sorted = [.. times.Order()];

    public int Count => _sorted.Length;

    public double Max => _sorted.Length == 0 ? 0 : _sorted[^1];

    /// <summary>The least time that so much of all do not exceed.</summary>
    public double At(double share) => _sorted.Length == 0 ? 0 : _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}: p50 {At(0.5):F1}, p99 {At(0.99):F1}, max {Max:F1} ms");
}
