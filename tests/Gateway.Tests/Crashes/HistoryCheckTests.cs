using System.Text.Json.Nodes;

namespace Feedback.Gateway.Tests;

/// <summary>The checker itself: a good history passes, every corrupted one is caught.</summary>
public sealed class HistoryCheckTests
{
    private static readonly JsonObject First = Verdict("1-1", 1, "a");
    private static readonly JsonObject Second = Verdict("1-2", 2, "b");
    private static readonly Handed[] Told = [Answered(First, 0), Answered(Second, 1), Answered(First, 0), new("job", 1, 2, 409, ""), new("job", 1, 3, 0, "")];

    [Fact]
    public void A_history_that_keeps_the_promise_passes() => Assert.Empty(Violations(Told, Job([First, Second])));

    [Fact]
    public void A_lost_verdict_is_caught() => Caught("not known", Told, Job([First]));

    [Fact]
    public void A_verdict_listed_twice_is_caught() => Caught("listed twice", Told, Job([First, Second, Second]));

    [Fact]
    public void A_changed_verdict_is_caught() => Caught("another annotations_digest", Told, Job([First, Verdict("1-2", 2, "c")]));

    [Fact]
    public void A_content_charged_twice_is_caught() => Caught("twice for one content", [Answered(First, 0)], Job([First, Verdict("1-2", 2, "a")]));

    [Fact]
    public void A_charge_above_the_limit_is_caught() => Caught("charged 3 times", Told, Job([First, Second, Verdict("1-3", 3, "c")]));

    [Fact]
    public void A_skipped_number_is_caught() => Caught("has attempts 1 3", [Answered(First, 0)], Job([First, Verdict("1-3", 3, "c")]));

    [Fact]
    public void A_counter_that_is_off_is_caught() => Caught("says that 1", Told, Job([First, Second]) with { AttemptsUsed = 1 });

    [Fact]
    public void A_missing_report_is_caught() => Caught("has no report", Told, Job([First, Second]) with { Reports = new HashSet<string> { "1-1" } });

    [Fact]
    public void A_refusal_with_attempts_left_is_caught() => Caught("had attempts left", [new("job", 1, 0, 409, "")], Job([First]));

    [Fact]
    public void Two_answers_to_one_content_are_caught() => Caught("different answers", [Answered(First, 0), Answered(Second, 0)], Job([First, Second]));

    private static void Caught(string expected, Handed[] told, StoredJob stored) => Assert.Contains(Violations(told, stored), found => found.Contains(expected, StringComparison.Ordinal));

    private static IReadOnlyList<string> Violations(Handed[] told, StoredJob stored) => HistoryCheck.Violations(told, stored, limit: 2);

    private static StoredJob Job(JsonObject[] verdicts) => new("job", 1, verdicts.Length, verdicts, verdicts.Select(verdict => (string)verdict["id"]!).ToHashSet());

    private static Handed Answered(JsonObject verdict, int content) => new("job", 1, content, 200, verdict.ToJsonString());

    private static JsonObject Verdict(string id, int attempt, string digest) => new() { ["id"] = id, ["attempt"] = attempt, ["annotations_digest"] = digest };
}
