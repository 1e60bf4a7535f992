using System.Text;

namespace Feedback.Scoring.Tests.Documents;

/// <summary>A JSON value in its canonical spelling and in a random other one.</summary>
/// <param name="Canonical">Members sorted, no white space, one spelling of numbers and strings.</param>
/// <param name="Spelt">The same value, written as somebody might.</param>
internal sealed record SpeltValue(string Canonical, string Spelt)
{
    private static readonly (string Canonical, string[] Others)[] Scalars =
    [
        ("null", ["null"]), ("true", ["true"]), ("false", ["false"]), ("0", ["0", "0.0", "-0", "0e5"]), ("12.5", ["12.5", "12.50", "125e-1"]), ("-7", ["-7", "-7.00"]), ("1", ["1"]), ("12", ["12"]), ("125", ["125"]),
        ("100", ["100", "1e2", "100.0"]), ("3.25", ["3.25", "3.250"]), ("123456789012345678", ["123456789012345678"]), ("\"rectangle\"", ["\"rectangle\"", "\"rect\\u0061ngle\""]),
        ("\"\"", ["\"\""]), ("\"a/b\"", ["\"a/b\"", "\"a\\/b\""]), ("\"\\u000a\"", ["\"\\n\"", "\"\\u000A\""]), ("\"é\"", ["\"é\"", "\"\\u00e9\""]), ("\"}],\\\"\"", ["\"}],\\\"\""]),
    ];

    private static readonly (string Canonical, string[] Others)[] Names =
    [
        ("type", ["type"]), ("frame", ["frame"]), ("points", ["points"]), ("label_id", ["label_id"]), ("typ", ["typ"]), ("é", ["é", "\\u00e9"]), ("a", ["a", "\\u0061"]),
        ("Type", ["Type"]), ("elements", ["elements"]), ("\\u0009", ["\\t"]),
    ];

    /// <summary>A list of values that are mostly objects, most of them like the one before.</summary>
    public static SpeltValue List(Random random, int depth, double tidiness)
    {
        var items = new List<SpeltValue>();
        var like = Fresh(random, depth);
        for (var count = random.Next(8); count > 0; count--)
        {
            if (random.Next(6) == 0) like = Fresh(random, depth);
            for (var changes = random.Next(3); changes > 0; changes--) like = Changed(random, like, depth, tidiness);
            items.Add(random.Next(10) == 0 ? Any(random, depth, tidiness) : Object(random, like, tidiness));
        }

        return new($"[{string.Join(',', items.Select(item => item.Canonical))}]", $"[{Space(random, tidiness)}{string.Join($"{Space(random, tidiness)},{Space(random, tidiness)}", items.Select(item => item.Spelt))}]");
    }

    private static List<(int Name, SpeltValue Value)> Fresh(Random random, int depth) =>
        [.. Enumerable.Range(0, Names.Length).OrderBy(_ => random.Next()).Take(random.Next(6)).Select(name => (name, Any(random, depth - 1, 1)))];

    private static List<(int Name, SpeltValue Value)> Changed(Random random, List<(int Name, SpeltValue Value)> like, int depth, double tidiness)
    {
        if (like.Count == 0) return like;
        var (at, next) = (random.Next(like.Count), like.ToList());
        switch (random.Next(12))
        {
            case 0:
                next.RemoveAt(at);
                break;
            case 1:
                (next[0], next[at]) = (next[at], next[0]);
                break;
            case 2 when Enumerable.Range(0, Names.Length).FirstOrDefault(name => like.All(member => member.Name != name), -1) is var name and >= 0:
                next.Insert(at, (name, Any(random, depth - 1, tidiness)));
                break;
            default:
                next[at] = (next[at].Name, Any(random, depth - 1, tidiness));
                break;
        }

        return next;
    }

    private static SpeltValue Object(Random random, List<(int Name, SpeltValue Value)> members, double tidiness)
    {
        var sorted = members.OrderBy(member => Encoding.UTF8.GetBytes(Names[member.Name].Canonical), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        var spelt = members.Select(member => $"{Space(random, tidiness)}\"{Pick(random, Names[member.Name].Others, tidiness)}\"{Space(random, tidiness)}:{Space(random, tidiness)}{member.Value.Spelt}{Space(random, tidiness)}");
        return new($"{{{string.Join(',', sorted.Select(member => $"\"{Names[member.Name].Canonical}\":{member.Value.Canonical}"))}}}", $"{{{string.Join(',', spelt)}}}");
    }

    private static SpeltValue Any(Random random, int depth, double tidiness)
    {
        var (canonical, others) = Scalars[random.Next(Scalars.Length)];
        return (depth > 0 ? random.Next(6) : 0) switch
        {
            4 => List(random, depth - 1, tidiness),
            5 => Object(random, Fresh(random, depth - 1), tidiness),
            _ => new(canonical, Pick(random, others, tidiness)),
        };
    }

    private static string Pick(Random random, string[] spellings, double tidiness) => random.NextDouble() < tidiness ? spellings[0] : spellings[random.Next(spellings.Length)];

    private static string Space(Random random, double tidiness) => random.NextDouble() < tidiness ? "" : " \n\t"[..random.Next(4)];
}
