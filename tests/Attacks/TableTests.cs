using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Feedback.Attacks.Tests;

/// <summary>The tables of docs/security.md.</summary>
public sealed class TableTests(AttackFixture attacks, ITestOutputHelper output) : IClassFixture<AttackFixture>
{
    [LongFact]
    public async Task The_tables_of_attacks_and_protections_are_written()
    {
        var (gaps, frames, honest) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var hunters = new[] { Attack.Parts, Attack.Padded, Attack.Frames };
        var climbers = Attack.All.Where(attack => attack != Attack.Frames).ToArray();
        Head(gaps, climbers.Select(attack => attack.Name));
        Head(frames, hunters.Select(attack => attack.Name));
        Head(honest, ["work that ends accepted", "verdicts", "refusals"]);
        foreach (var protection in Protection.All)
        {
            await Row(gaps, protection, climbers, measured => measured.Gap.ToString());
            await Row(frames, protection, hunters, measured => measured.Found.ToString());
            var work = await attacks.Measure(Attack.Honest, protection.WithThreeAttempts(), output);
            Line(honest, [protection.Name, work.Over(gain => gain.Passed).ToString(), work.Over(gain => gain.Verdicts).ToString(), work.Over(gain => gain.Refused).ToString()]);
        }

        var path = Path.Combine(AppContext.BaseDirectory, "attacks.md");
        await File.WriteAllTextAsync(path, $"{gaps}\n{frames}\n{honest}");
        output.WriteLine($"{path}\n{gaps}\n{frames}\n{honest}");
    }

    private async Task Row(StringBuilder table, Protection protection, IEnumerable<Attack> columns, Func<Measurement, string> cell)
    {
        var cells = new List<string> { protection.Name };
        foreach (var attack in columns) cells.Add(cell(await attacks.Measure(attack, protection, output)));
        Line(table, cells);
    }

    private static void Head(StringBuilder table, IEnumerable<string> columns)
    {
        var cells = columns.Prepend("protection").ToList();
        Line(table, cells);
        Line(table, cells.Select(_ => "---"));
    }

    private static void Line(StringBuilder table, IEnumerable<string> cells) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |");
}
