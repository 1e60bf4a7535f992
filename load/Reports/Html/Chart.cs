using System.Globalization;
using System.Text;

namespace Feedback.Load.Reports;

/// <summary>Lines over time as SVG, with the phases of the run behind them.</summary>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Logarithmic">Whether the values are.</param>
internal sealed record Chart(string Title, IReadOnlyList<ChartLine> Lines, bool Logarithmic = false)
{
    private const double Left = 62, Top = 26, Width = 880, Height = 200, Bottom = 24;

    /// <summary>Adds it to a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="phases">The phases.</param>
    /// <param name="seconds">How long the run took.</param>
    public void AddTo(HtmlWriter page, IReadOnlyList<PhaseReport> phases, double seconds)
    {
        var (x, y) = (new Axis(0, Math.Max(1, seconds), false), Axis.Of(Lines.SelectMany(line => line.Points.Select(point => point.Y)), Logarithmic));
        double AtX(double value) => Left + (Width * x.Place(value));
        double AtY(double value) => Top + (Height * (1 - y.Place(value)));

        page.Add($"<figure><figcaption>{Title}</figcaption><p class=\"legend\">");
        page.AddEach(Lines, (at, line) => at.Add($"<span class=\"{line.Style}\">{line.Name}</span>"));
        page.Add($"</p><svg viewBox=\"0 0 {Left + Width + 14:0} {Top + Height + Bottom:0}\" role=\"img\" aria-label=\"{Title}\">");
        for (var i = 0; i < phases.Count; i++)
        {
            var (from, to) = (AtX(phases[i].From), AtX(phases[i].From + phases[i].Seconds));
            page.Add($"<rect class=\"{(i % 2 == 0 ? "even" : "odd")} phase\" x=\"{from:0.#}\" y=\"{Top:0}\" width=\"{to - from:0.#}\" height=\"{Height:0}\"><title>{phases[i].Name}</title></rect>");
            page.Add($"<text class=\"name\" x=\"{from + 3:0.#}\" y=\"{Top - 6 - (i % 2 * 10):0}\">{phases[i].Name}</text>");
        }

        foreach (var tick in y.Ticks())
            page.Add($"<line class=\"grid\" x1=\"{Left:0}\" x2=\"{Left + Width:0}\" y1=\"{AtY(tick):0.#}\" y2=\"{AtY(tick):0.#}\"/><text class=\"y\" x=\"{Left - 6:0}\" y=\"{AtY(tick) + 3.5:0.#}\">{tick:#,0.####}</text>");
        foreach (var tick in x.Ticks())
            page.Add($"<text class=\"x\" x=\"{AtX(tick):0.#}\" y=\"{Top + Height + 15:0}\">{tick:#,0.#} s</text>");
        foreach (var line in Lines)
            page.Add($"<polyline class=\"{line.Style}\" points=\"{Points(line, AtX, AtY)}\"><title>{line.Name}</title></polyline>");
        page.Add($"</svg></figure>");
    }

    private static string Points(ChartLine line, Func<double, double> atX, Func<double, double> atY)
    {
        var text = new StringBuilder();
        foreach (var (x, y) in line.Points)
            if (double.IsFinite(y)) text.Append(CultureInfo.InvariantCulture, $"{atX(x):0.#},{atY(y):0.#} ");
        return text.ToString();
    }
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Style">Class in the page's style sheet.</param>
/// <param name="Points">Seconds and values.</param>
internal sealed record ChartLine(string Name, string Style, IReadOnlyList<(double X, double Y)> Points);
