using System.Text.RegularExpressions;

namespace Feedback.Actors.Tests;

/// <summary><c>docs/requirements.md</c>: every row is there and names tests that there are.</summary>
public sealed partial class RequirementsTests
{
    private const int Last = 53;

    private static readonly HashSet<string> Tests = [.. House.Sources.Where(source => source.Path.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(source => TestsOf(source.Text))];

    private static readonly List<(int Number, string Row)> Rows =
        [.. File.ReadLines(Path.Combine(House.Root, "docs", "requirements.md")).Select(line => NumberedRow().Match(line)).Where(row => row.Success).Select(row => (int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), row.Value))];

    [Fact]
    public void Every_row_is_there_once() => Assert.Equal(Enumerable.Range(1, Last), Rows.Select(row => row.Number));

    [Fact]
    public void Every_row_names_tests_that_there_are()
    {
        foreach (var (number, row) in Rows)
        {
            var named = NamedTest().Matches(row.Split('|')[^2]).Select(name => name.Groups[1].Value).ToList();
            Assert.True(named.Count > 0, $"Row {number} names no test.");
            Assert.All(named, test => Assert.True(Tests.Contains(test), $"Row {number} names {test}, which is no test."));
        }
    }

    [Fact]
    public void Tests_are_found_by_class_and_name_and_nothing_else_is()
    {
        Assert.Contains("RequirementsTests.Every_row_is_there_once", Tests);
        Assert.DoesNotContain("RequirementsTests.TestsOf", Tests);
        Assert.Equal(["A.One", "A.Two", "B.Three"], TestsOf("class A(int x)\n{\n    [Fact]\n    public void One() {}\n    [Theory]\n    [InlineData(1)]\n    public async Task Two(int n) {}\n    public void No() {}\n}\nclass B { [Fact]\n public void Three() {} }"));
    }

    private static IEnumerable<string> TestsOf(string source)
    {
        var type = "";
        foreach (Match found in ClassOrTest().Matches(source))
        {
            if (found.Groups["type"].Success) type = found.Groups["type"].Value;
            else yield return $"{type}.{found.Groups["test"].Value}";
        }
    }

    [GeneratedRegex(@"^\| (\d+) \|.*\|.*\|$")]
    private static partial Regex NumberedRow();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\bclass (?<type>\w+)|\[(?:\w*Fact|\w*Theory)\b[^\n]*\s+(?:\[[^\n]*\s+)*public (?:static )?(?:async )?(?:Task|void) (?<test>\w+)\(")]
    private static partial Regex ClassOrTest();
}
