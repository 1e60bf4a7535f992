using Xunit.Abstractions;

namespace Feedback.Attacks.Tests;

/// <summary>Protections that limit what is told or what is judged at all, each against any number of attempts. Each fails when its rule does nothing.</summary>
public sealed class DisclosureTests(AttackFixture attacks, ITestOutputHelper output) : IClassFixture<AttackFixture>
{
    [Fact]
    public async Task A_ladder_hides_what_small_changes_do()
    {
        foreach (var attack in new[] { Attack.Single, Attack.Search })
            Assert.True((await Measure(attack, Protection.None)).Gap.Value - (await Measure(attack, Protection.Ladder)).Gap.Value > 0.06, attack.Name);
        Assert.True((await Measure(Attack.Frames, Protection.Ladder)).Found.Value < 1);
    }

    [Fact]
    public async Task A_budget_ends_what_five_can_learn_together()
    {
        var (without, with) = (await Measure(Attack.Collusion, Protection.None), await Measure(Attack.Collusion, Protection.Budget));
        Assert.True(without.Gap.Value - with.Gap.Value > 0.06);
        Assert.True(with.Gap.Value < 0.06);
    }

    [Fact]
    public async Task A_verdict_without_a_score_tells_searchers_little()
    {
        var (without, with) = (await Measure(Attack.Search, Protection.None), await Measure(Attack.Search, Protection.Verdict));
        Assert.True(without.Gap.Value - with.Gap.Value > 0.06);
    }

    [Fact]
    public async Task A_verdict_alone_betrays_the_ground_truth_at_its_edge_until_an_acceptance_ends_it()
    {
        var verdictOnly = new Protection("verdict only, stop at acceptance", """{"max_validations_per_job": 1000000, "disclosure": "verdict", "stop_at_acceptance": true}""");
        var (without, with) = (await Measure(Attack.Edge, Protection.Verdict), await Measure(Attack.Edge, verdictOnly));
        Assert.True(without.Gap.Value > 0.03);
        Assert.True(with.Gap.Value < 0.02);
    }

    [Fact]
    public async Task Parts_of_a_job_are_not_judged()
    {
        Assert.True((await Measure(Attack.Parts, Protection.None)).Found.Value > 6);
        foreach (var protection in new[] { Protection.Gate, Protection.Share })
        {
            var with = await Measure(Attack.Parts, protection);
            Assert.True(with.Found.Value < 1, protection.Name);
            Assert.True(with.Gap.Value < 0.03, protection.Name);
        }
    }

    [Fact]
    public async Task Single_changes_are_not_judged_even_in_cheap_disguise()
    {
        var (without, with) = (await Measure(Attack.Single, Protection.None), await Measure(Attack.Single, Protection.Change));
        Assert.True(without.Gap.Value - with.Gap.Value > 0.06);
        Assert.True(with.Gap.Value < 0.02);
    }

    private Task<Measurement> Measure(Attack attack, Protection protection) => attacks.Measure(attack, protection, output);
}
