using Feedback.Cli.Cases;
using Spectre.Console;

namespace Feedback.Cli.Commands;

/// <summary>Walks over cases and says which one it is at, if a person is watching.</summary>
internal static class ScoreProgress
{
    public static void Over(IEnumerable<ScoringCase> cases, Action<ScoringCase> action)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var item in cases) action(item);
            return;
        }

        AnsiConsole.Status().Start("reading", status =>
        {
            var done = 0;
            foreach (var item in cases)
            {
                status.Status($"{++done}: {Markup.Escape(item.Name)}");
                action(item);
            }
        });
    }
}
