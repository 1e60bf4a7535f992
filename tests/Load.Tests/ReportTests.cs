using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Feedback.Load.Profiles;
using Feedback.Load.Reports;

namespace Feedback.Load.Tests;

public sealed partial class ReportTests
{
    private const string Hostile = "</title><script>alert(1)</script>\" onload='x' &";

    [Fact]
    public void Whatever_stands_in_a_report_is_text_and_never_markup()
    {
        var page = HtmlReport.Of(Report(Hostile));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload='", page, StringComparison.Ordinal);
        var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]); // well-formed, so nothing was broken open
        Assert.Contains(body.Descendants("td"), cell => cell.Value == Hostile);
        Assert.Contains(body.Descendants("title"), title => title.Value == Hostile);
    }

    [Fact]
    public void The_page_asks_nothing_of_anybody()
    {
        var page = HtmlReport.Of(Report("name"));
        Assert.DoesNotMatch(Address(), page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_charts_stand_where_their_values_are()
    {
        var page = HtmlReport.Of(Report("name"));
        var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
        var served = body.Descendants("polyline").First();
        var heights = ((string)served.Attribute("points")!).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point => double.Parse(point.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(3, heights.Length); // the second without an end is there too, at zero
        Assert.True(heights[0] < heights[2] && heights[2] < heights[1]);
        Assert.Equal(226, heights[1]);
    }

    [Theory]
    [InlineData(false, new double[] { 0, 950 }, new double[] { 0, 200, 400, 600, 800 })]
    [InlineData(false, new double[] { }, new double[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(true, new double[] { 0, 0.5, 320 }, new double[] { 0.1, 1, 10, 100, 1000 })]
    [InlineData(true, new double[] { 7 }, new double[] { 1, 10 })]
    public void An_axis_has_round_values_and_holds_all(bool logarithmic, double[] values, double[] ticks)
    {
        var axis = Axis.Of(values, logarithmic);
        Assert.Equal(ticks, axis.Ticks().Select(tick => Math.Round(tick, 6)));
        Assert.All(values.Where(value => value > 0), value => Assert.InRange(axis.Place(value), 0.0001, 1));
        Assert.Equal((0, 1), (axis.Place(axis.From), axis.Place(axis.To)));
    }

    [Fact]
    public void The_text_has_every_threshold_and_every_scenario()
    {
        var text = TextReport.Of(Report("finish"));
        Assert.Contains("FAIL  finish: 3 (at most 2)", text, StringComparison.Ordinal);
        Assert.Contains("| finish   | 5 callers |", text, StringComparison.Ordinal);
        Assert.Contains("204 overloaded: 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_has_all_formats_also_where_a_figure_could_not_be_had()
    {
        var folder = Directory.CreateTempSubdirectory("load-report-");
        try
        {
            await ReportFolder.Write(folder, Report("finish") with { Checks = [Check.AtMost("growth", double.NaN, 1)] }, CancellationToken.None);
            Assert.Equal(["report.html", "report.json", "report.txt"], folder.GetFiles().Select(file => file.Name).Order());
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "report.json")));
            Assert.False(json.RootElement.GetProperty("figures").GetProperty("passed").GetBoolean());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RunReport Report(string name) => new()
    {
        Profile = name,
        Host = name,
        Machine = name,
        Command = name,
        At = DateTimeOffset.UnixEpoch,
        Checks = [Check.AtMost(name, 3, 2)],
        Phases = [new PhaseReport(name, 0, 3, [new ScenarioReport(name, "5 callers", 1, 1, 4, 0, 0, 1, 2, 3, 4, 5, 0, new Dictionary<string, long> { ["200"] = 9, ["204 overloaded"] = 4, [name] = 1 })])],
        Seconds = [new SecondReport(0, 100, 0, 0, 1, 2), new SecondReport(2, 50, 0, 0, 1, 2)],
        Samples = [new SampleReport(0, 100, 5, 6)],
    };

    [GeneratedRegex("https?:|//[a-z]|@import|url\\(|src=|href=", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
