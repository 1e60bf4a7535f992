using System.Globalization;

namespace Feedback.Load.Profiles;

/// <summary>A threshold and the figure that is held against it.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Bound">What it may be.</param>
/// <param name="IsMost">Whether it may be the bound or less; else the bound or more.</param>
/// <param name="Unit">Unit of both, as it is written behind them.</param>
internal sealed record Check(string What, double Figure, double Bound, bool IsMost, string Unit)
{
    /// <summary>Whether the figure is as it should be; a figure that could not be had is not.</summary>
    public bool Passed => IsMost ? Figure <= Bound : Figure >= Bound;

    /// <summary>The line of it.</summary>
    public string Line => $"{(Passed ? "pass" : "FAIL")}  {What}: {FigureText} ({BoundText})";

    /// <summary>The figure with its unit.</summary>
    public string FigureText => $"{Text(Figure)}{Unit}";

    /// <summary>The bound with its unit.</summary>
    public string BoundText => $"{(IsMost ? "at most" : "at least")} {Text(Bound)}{Unit}";

    /// <summary>A figure that may be so much or less.</summary>
    public static Check AtMost(string what, double figure, double bound, string unit = "") => new(what, figure, bound, true, unit);

    /// <summary>A figure that must be so much or more.</summary>
    public static Check AtLeast(string what, double figure, double bound, string unit = "") => new(what, figure, bound, false, unit);

    private static string Text(double value) => value.ToString(Math.Abs(value) < 100 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
