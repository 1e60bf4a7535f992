namespace Feedback.Actors.Tests.Protection;

public sealed class LedgerTests
{
    private static readonly double Score = 1 + Math.Log2(101);

    private readonly Ledger _ledger = new(new InMemory<LedgerState>());

    [Fact]
    public async Task Disclosure_falls_to_the_verdict_once_the_budget_is_used_up_for_everybody()
    {
        await _ledger.Open(LedgerState.Empty);
        var granted = new List<Disclosure?>();
        foreach (var person in new[] { "ann", "bob", "ann", "cid" }) granted.Add((await _ledger.Charge(person, Disclosure.Score, 3, false, 2 * Score)).Disclosure);
        Assert.Equal([Disclosure.Score, Disclosure.Score, Disclosure.Verdict, Disclosure.Verdict], granted);
        Assert.Equal((2 * Score) + 2, (await _ledger.Bits())!.Value, 9);
    }

    [Fact]
    public async Task A_ledger_opens_with_what_was_disclosed_before_and_only_once()
    {
        Assert.Null((await _ledger.Charge("ann", Disclosure.Score, 3, false, 10)).Disclosure);
        Assert.Null(await _ledger.Bits());
        var before = new LedgerState(LedgerState.Empty.Persons.SetItem("ann", new Disclosed(2, 2, 0, 11)));
        Assert.True(await _ledger.Open(before));
        Assert.False(await _ledger.Open(LedgerState.Empty));
        Assert.Equal(Disclosure.Verdict, (await _ledger.Charge("bob", Disclosure.Score, 3, false, 10)).Disclosure);
    }

    [Fact]
    public async Task What_the_ladder_repeats_costs_one_bit_beside_the_verdict()
    {
        await _ledger.Open(LedgerState.Empty);
        await _ledger.Charge("ann", Disclosure.Hints, 3, true, 100);
        Assert.Equal(2, await _ledger.Bits());
    }

    [Fact]
    public void A_verdict_is_never_summed_above_what_was_noted_for_it()
    {
        foreach (var level in Enum.GetValues<Disclosure>())
        {
            foreach (var repeated in new[] { false, true })
            {
                var bench = new Bench($$"""{"max_validations_per_job": 9, "ladder": true, "disclosure": "{{level.ToString().ToLowerInvariant()}}"}""");
                var verdict = bench.Judge("a0", 40);
                Assert.Equal(LedgerRules.AtMost(level, 3, repeated).Bits, LedgerRules.Of(verdict, 3, repeated).Bits);
            }
        }
    }
}
