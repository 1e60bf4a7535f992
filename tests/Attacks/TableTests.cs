using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Feedback.Attacks.Tests;

/// <summary>The table of docs/security.md. In full with FEEDBACK_ATTACKS=long, otherwise over one seed.</summary>
public sealed class TableTests(Service service, ITestOutputHelper output) : IClassFixture<Service>
{
    [Fact]
    public async Task The_table_of_attacks_and_protections_is_printed()
    {
        var full = Environment.GetEnvironmentVariable("FEEDBACK_ATTACKS") == "long";
        if (!full) return;
        var seeds = Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("SEEDS") ?? "20", CultureInfo.InvariantCulture)).ToArray();
        var text = new StringBuilder();
        foreach (var protection in Protection.All.Where(x => Environment.GetEnvironmentVariable("ONLY") is not { } o || x.Name.Contains(o, StringComparison.Ordinal)))
        {
            foreach (var attack in Attack.All)
            {
                var m = await Measurement.Run(service, attack, protection, seeds);
                text.AppendLine(CultureInfo.InvariantCulture, $"{protection.Name,-40} | {attack.Name,-28} | {m.Gap} | {m.Found} | {m.Over(g => g.Judged)} | {m.Over(g => g.Verdicts).Value,6:0.0} | {m.Over(g => g.Refused).Value:0.0}");
                output.WriteLine(text.ToString());
            }
        }

        File.WriteAllText("/tmp/table.txt", text.ToString());
    }
}
