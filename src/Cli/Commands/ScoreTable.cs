using System.Globalization;
using Feedback.Cli.Cases;
using Feedback.Scoring;
using Spectre.Console;

namespace Feedback.Cli.Commands;

/// <summary>Results for a person at a terminal, one row a case.</summary>
internal sealed class ScoreTable
{
    private readonly Table _table = new Table().Border(TableBorder.Rounded)
        .AddColumn(new TableColumn("case"))
        .AddColumn(new TableColumn("verdict").NoWrap())
        .AddColumn(new TableColumn("score").NoWrap())
        .AddColumn(new TableColumn("valid").NoWrap())
        .AddColumn(new TableColumn("missing").NoWrap())
        .AddColumn(new TableColumn("extra").NoWrap())
        .AddColumn(new TableColumn("total").NoWrap())
        .AddColumn(new TableColumn("IoU").NoWrap());

    public void Add(ScoringCase item, Report report)
    {
        var (summary, settings) = (report.Summary, item.Settings);
        var score = report.Score(settings.TargetMetric);
        var verdict = !report.IsComparable ? "[yellow]nothing[/]" : score >= settings.TargetMetricThreshold ? "[green]passed[/]" : "[red]rejected[/]";
        _table.AddRow(
            Markup.Escape(item.Name), verdict, Real(score), Whole(summary.ValidCount), Whole(summary.MissingCount), Whole(summary.ExtraCount),
            Whole(summary.TotalCount), Real(summary.MeanIou));
    }

    public void Show() => AnsiConsole.Write(_table);

    private static string Real(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
