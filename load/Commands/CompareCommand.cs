using System.CommandLine;
using System.Globalization;
using Feedback.Load.Comparing;
using Feedback.Load.Hosts;
using Feedback.Load.Profiles;
using Feedback.Load.Reports;

namespace Feedback.Load.Commands;

/// <summary><c>compare</c>: whether the built-in runner measures what others measure.</summary>
internal static class CompareCommand
{
    private static readonly string[] Head = ["who", "a second", "ms p50", "ms p99"];

    public static System.CommandLine.Command Create()
    {
        var tool = new Option<string?>("--tool") { Description = "Which, if not the first that is here." };
        tool.AcceptOnlyFromAmong([.. LoadTool.Known.Select(known => known.Name)]);
        var callers = CommonOptions.Number("--callers", 20, "Callers at once.");
        var seconds = CommonOptions.Number("--seconds", 10, "Seconds of each measurement.");
        var rounds = CommonOptions.Number("--rounds", 3, "How often each measures; the middle counts.");
        LoadTool? Chosen(ParseResult given) => LoadTool.Known.FirstOrDefault(known => known.IsHere && given.GetValue(tool) is var name && (name is null || name == known.Name));
        return MeasuringCommand.Create<IReadOnlyDictionary<string, Measured>>(
            "compare", "Measure a trivial endpoint with wrk or hey and with the built-in runner; more than 5 % between them is a failure.", [tool, callers, seconds, rounds],
            given => Chosen(given) is null ? $"There is no {given.GetValue(tool) ?? string.Join(" or ", LoadTool.Known.Select(known => known.Name))} in the PATH; both are Debian packages." : null,
            async (given, _, stop) =>
            {
                var chosen = Chosen(given)!;
                var comparison = new Comparison(chosen, given.GetValue(callers), given.GetValue(seconds), given.GetValue(rounds));
                await comparison.Run(stop);
                var (theirs, closed, open) = (Measured.MedianOf(comparison.Theirs), Measured.MedianOf(comparison.Closed), Measured.MedianOf(comparison.Open));
                var rows = new Dictionary<string, Measured> { [chosen.Name] = theirs, ["built in, as many callers"] = closed, ["built in, at that rate"] = open };
                Console.WriteLine($"\n{TextTable.Of(Head, rows.Select(row => new[] { row.Key, Text(row.Value.Rate), Text(row.Value.P50), Text(row.Value.P99) }))}");
                Check[] checks = [.. Comparison.Checks("as many callers", closed, theirs), .. Comparison.Checks("at that rate", open, theirs)];
                foreach (var check in checks) Console.WriteLine(check.Line);
                return (rows, checks.All(check => check.Passed));
            });
    }

    /// <summary><c>trivial</c>: the endpoint for it.</summary>
    public static System.CommandLine.Command CreateEndpoint()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5091" };
        var command = new System.CommandLine.Command("trivial", "Serve an endpoint that only waits, for comparisons.") { urls };
        command.SetAction((given, stop) => TrivialEndpoint.Run(given.GetValue(urls)!, stop));
        return command;
    }

    private static string Text(double value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
