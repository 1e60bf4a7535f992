using Feedback.Cli.Cases;
using Feedback.Scoring;

namespace Feedback.Cli.Commands;

/// <summary>Does what <c>feedback score</c> was asked for. Exit codes: 0 done, 1 a case failed its check, 2 an input cannot be used.</summary>
internal static class ScoreRun
{
    public static int Run(ScoreOptions options)
    {
        try
        {
            return options.Check ? Check(options) : Score(options);
        }
        catch (Exception e) when (e is CaseException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"feedback: {e.Message}");
            return 2;
        }
    }

    private static IEnumerable<ScoringCase> Cases(ScoreOptions options)
        => options.Paths.Length > 0 ? CaseFiles.Find(options.Paths).SelectMany(path => CaseFiles.Read(path)) : [DocumentCase.Read(options)];

    private static int Score(ScoreOptions options)
    {
        if (options.Json || Console.IsOutputRedirected)
        {
            using var output = Console.OpenStandardOutput();
            foreach (var item in Cases(options))
            {
                output.Write(CaseOutput.Write(item.Name, CaseRunner.Run(item, ScoringBudget.Unlimited), item.Settings));
                output.WriteByte((byte)'\n');
            }

            return 0;
        }

        var table = new ScoreTable();
        ScoreProgress.Over(Cases(options), item => table.Add(item, CaseRunner.Run(item, ScoringBudget.Unlimited)));
        table.Show();
        return 0;
    }

    private static int Check(ScoreOptions options)
    {
        var (passed, failures) = (0, new List<string>());
        ScoreProgress.Over(Cases(options), item =>
        {
            var differences = DifferencesOf(item);
            if (differences.Count == 0) passed++;
            else failures.Add(string.Join("\n  ", differences.Take(10).Prepend($"FAILED {item.Name}")));
        });
        foreach (var failure in failures) Console.WriteLine(failure);
        Console.WriteLine($"{passed} passed, {failures.Count} failed");
        return failures.Count == 0 ? 0 : 1;
    }

    private static List<string> DifferencesOf(ScoringCase item)
    {
        if (item.Expected is not { } expected) return ["it expects nothing"];
        try
        {
            return Comparison.Differences(CaseOutput.Write(item.Name, CaseRunner.Run(item, ScoringBudget.Unlimited), item.Settings), expected);
        }
        catch (CaseException e)
        {
            return [e.Message];
        }
    }
}
