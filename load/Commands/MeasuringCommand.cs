using System.CommandLine;
using Feedback.Load.Reports;

namespace Feedback.Load.Commands;

/// <summary>What commands that measure have in common: a seed, a file for the figures, a line about the machine, and an end that says whether all is well.</summary>
internal static class MeasuringCommand
{
    private const int NotKept = 1;
    private const int NotPossible = 2;

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="options">Its own options.</param>
    /// <param name="lack">Why it cannot be done here, or null.</param>
    /// <param name="measure">Measures; the figures, and whether nothing was wrong.</param>
    public static System.CommandLine.Command Create<T>(
        string name, string description, IReadOnlyList<Option> options, Func<ParseResult, string?> lack, Func<ParseResult, int, CancellationToken, Task<(T Figures, bool Good)>> measure)
    {
        var (seed, json) = (CommonOptions.Seed(), CommonOptions.Json());
        var command = new System.CommandLine.Command(name, description);
        foreach (var option in options.Concat([seed, json])) command.Add(option);
        command.SetAction(async (given, stop) =>
        {
            if (lack(given) is { } missing)
            {
                Console.Error.WriteLine(missing);
                return NotPossible;
            }

            Console.WriteLine(MachineLine.Text);
            var (figures, good) = await measure(given, given.GetValue(seed), stop);
            await JsonFile.Write(given.GetValue(json), figures, stop);
            return good ? 0 : NotKept;
        });
        return command;
    }
}
