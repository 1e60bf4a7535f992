using static Feedback.History.Tests.SmallChronicle;

namespace Feedback.History.Tests;

/// <summary>The checker itself: a good chronicle passes, every corrupted one is caught.</summary>
public sealed class CheckerTests
{
    private static readonly FinalJob Known = Good.Jobs[0];

    [Fact]
    public void A_chronicle_that_keeps_every_promise_passes()
    {
        var (violations, residual) = Checker.Check(Good);
        Assert.Empty(violations);
        Assert.Empty(residual);
    }

    [Fact]
    public void A_charge_for_a_content_that_was_charged_before_is_caught()
    {
        var again = Verdict(2, 2, 0, "ben", 1, 20.05);
        Caught("judge the same by the same", Knowing(Known with { AttemptsUsed = 2, Present = ["2-1", "2-2"], Verdicts = [.. Known.Verdicts, again] }) with { Audit = [.. Good.Audit, Charge(again)] });
    }

    [Fact]
    public void A_free_repeat_that_was_charged_is_caught()
    {
        var again = Verdict(1, 3, 0, "ann", 0, 14); // what stood for 1-1 a moment ago now takes the number of another
        Caught("1-1 and 1-3 judge the same by the same", Knowing(Known with { Verdicts = [Known.Verdicts[0], Known.Verdicts[1], again, Known.Verdicts[3]] }));
    }

    [Fact]
    public void A_verdict_listed_twice_is_caught() => Caught("1-2 is listed 2 times", Knowing(Known with { Verdicts = [.. Known.Verdicts, Known.Verdicts[1]] }));

    [Fact]
    public void A_lost_verdict_is_caught() => Caught("1-2 was shown and is not known", Knowing(Known with { Verdicts = [.. Known.Verdicts.Where(verdict => verdict.Id != "1-2")] }));

    [Theory]
    [InlineData("score", 0.5, "1-2 was shown with another score")]
    [InlineData("verdict", "accepted", "1-2 was shown with another verdict")]
    [InlineData("created_at", 11, "1-2 was shown with another created_at")]
    [InlineData("attempts_remaining", 2, "1-2 leaves 2 attempts of 3")]
    [InlineData("required_score", 0.1, "1-2 requires 0.1")]
    [InlineData("response", "dismiss", "1-2 says dismiss, which nobody answered")]
    public void A_changed_verdict_is_caught(string member, object value, string expected) =>
        Caught(expected, Replacing("1-2", verdict => With(verdict, member, System.Text.Json.JsonSerializer.SerializeToNode(value))));

    [Fact]
    public void A_gap_in_the_numbers_is_caught() => Caught("assignment 1 has the attempts 1 3", Knowing(Known with { Verdicts = [.. Known.Verdicts.Where(verdict => verdict.Id != "1-2")] }));

    [Fact]
    public void A_charge_above_the_limit_in_force_is_caught() =>
        Caught("1-3 is above the limit of 2", Good with { Calls = [Good.Calls[0] with { Body = Good.Calls[0].Body.Replace(":3", ":2", StringComparison.Ordinal) }, .. Good.Calls.Skip(1)] });

    [Fact]
    public void A_charge_by_settings_that_were_not_in_force_any_more_is_caught() =>
        Caught("1-2 rests on settings", Good with { Calls = [.. Good.Calls, Good.Calls[0] with { Start = 11, End = 11.1, Body = """{"version":3,"max_validations_per_job":1,"target_metric_threshold":0.7}""" }] });

    [Fact]
    public void A_counter_that_is_off_is_caught() => Caught("says that 0 attempts are used", Knowing(Known with { AttemptsUsed = 0 }));

    [Fact]
    public void A_key_that_gives_another_answer_is_caught() =>
        Caught("key k0 of ann gave different answers: 1-1 and 1-2", Changing(5, call => call with { Digest = null, Body = Verdicts[1].Json.ToJsonString() }));

    [Fact]
    public void A_key_that_gives_the_first_answer_again_after_others_had_the_job_passes() => Assert.Empty(Checker.Check(HandedBack(Verdicts[0])).Violations);

    [Fact]
    public void A_key_that_gives_another_answer_after_others_had_the_job_is_caught()
    {
        var again = Verdict(3, 1, 0, "ann", 2, 23); // all else about it is in order
        var chronicle = HandedBack(again);
        var job = chronicle.Jobs[0] with { AttemptsUsed = 1, Present = ["3-1"], Verdicts = [.. Known.Verdicts, again] };
        var found = Checker.Check(chronicle with { Jobs = [job], Audit = [.. Good.Audit, Charge(again)] }).Violations;
        Assert.Contains("key k0 of ann gave different answers: 1-1 and 3-1", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_refused_without_an_earlier_use_is_caught() => Caught("was refused, though it was not used before", Changing(8, call => call with { Key = "k1" }));

    [Fact]
    public void A_key_refused_after_a_use_whose_answer_came_too_late_passes()
    {
        var late = Silent(Validate(Verdicts[0], "k1")) with { Start = 12.1, End = 12.2 };
        Assert.Empty(Checker.Check(Good with { Calls = [.. Good.Calls.Select((call, n) => n == 8 ? call with { Key = "k1" } : call), late] }).Violations);
    }

    [Fact]
    public void Another_answer_to_the_same_annotations_is_caught() =>
        Caught("1-1 was answered with different bytes", Changing(5, call => call with { Body = call.Body.Replace("\"hints\":[]", "\"hints\":[ ]", StringComparison.Ordinal) }));

    [Fact]
    public void A_charge_behind_a_204_is_caught() => Caught("1-2 was charged, though its callers got 204 timed_out", Changing(4, Silent));

    [Fact]
    public void A_charge_behind_a_204_is_the_admitted_exception_where_the_gateway_died_at_once() =>
        Assert.Contains("killed before it was taken back", Assert.Single(Checker.Check(Changing(4, Silent) with { Kills = [12.2] }).Residual), StringComparison.Ordinal);

    [Fact]
    public void A_charge_nobody_asked_for_is_caught() => Caught("1-2 was charged, though nobody asked for it", Good with { Calls = [.. Good.Calls.Where(call => call != Good.Calls[4])] });

    [Fact]
    public void A_refusal_with_attempts_left_is_caught() => Caught("there was no reason for", Changing(7, call => call with { Start = 12.5, End = 12.6 }));

    [Fact]
    public void A_204_for_a_cause_that_was_not_there_is_caught() => Caught("there was no reason for", Changing(7, call => call with { Status = 204, Cause = "disabled", Body = "" }));

    [Fact]
    public void A_missing_audit_line_is_caught() => Caught("1-2 has no standing charge", Good with { Audit = [.. Good.Audit.Where(line => line.Verdict != "1-2")] });

    [Fact]
    public void A_doubled_audit_line_is_caught() => Caught("1-2 has the audit lines charge, charge", Good with { Audit = [.. Good.Audit, Charge(Verdicts[1])] });

    [Fact]
    public void A_charge_taken_back_whose_verdict_stays_is_caught() =>
        Caught("1-2 has no standing charge", Good with { Audit = [.. Good.Audit, Charge(Verdicts[1]) with { Kind = "charge_taken_back" }] });

    [Fact]
    public void A_charge_that_stands_without_its_verdict_is_caught() =>
        Caught("2-2 stands as charged", Good with { Audit = [.. Good.Audit, Charge(Verdict(2, 2, 1, "ben", 1, 21))] });

    [Fact]
    public void A_missing_report_is_caught() => Caught("1-2 has no report", Replacing("1-2", verdict => verdict with { Report = null }));

    private static Call Silent(Call call) => call with { Status = 204, Cause = "timed_out", Body = "" };

    private static Chronicle Knowing(FinalJob job) => Good with { Jobs = [job] };

    private static Chronicle Changing(int call, Func<Call, Call> change) => Good with { Calls = [.. Good.Calls.Select((made, n) => n == call ? change(made) : made)] };

    /// <summary>The job goes back to its first annotator, who asks with a key used before.</summary>
    private static Chronicle HandedBack(FinalVerdict answer) => Good with
    {
        Calls = [.. Good.Calls, Assign("ann", 22), Validate(answer, "k0") with { Start = 22.9, End = 23.1 }],
        Jobs = [Known with { Assignee = "ann", AttemptsUsed = 0, Present = [] }],
    };

    private static Chronicle Replacing(string id, Func<FinalVerdict, FinalVerdict> change) =>
        Knowing(Known with { Verdicts = [.. Known.Verdicts.Select(verdict => verdict.Id == id ? change(verdict) : verdict)] });

    private static void Caught(string expected, Chronicle chronicle) =>
        Assert.Contains(Checker.Check(chronicle).Violations, found => found.Contains(expected, StringComparison.Ordinal));
}
