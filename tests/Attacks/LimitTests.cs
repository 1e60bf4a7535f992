using Xunit.Abstractions;

namespace Feedback.Attacks.Tests;

/// <summary>Protections that limit how often is asked. Each fails when its rule does nothing.</summary>
public sealed class LimitTests(AttackFixture attacks, ITestOutputHelper output) : IClassFixture<AttackFixture>
{
    [Fact]
    public async Task Without_any_limit_the_ground_truth_can_be_learned()
    {
        Assert.True((await Measure(Attack.Single, Protection.None)).Gap.Value > 0.1);
        Assert.True((await Measure(Attack.Deletion, Protection.None)).Gap.Value > 0.05);
        Assert.True((await Measure(Attack.Frames, Protection.None)).Found.Value > 7);
    }

    [Fact]
    public async Task A_count_of_attempts_leaves_little_to_learn()
    {
        foreach (var attack in new[] { Attack.Single, Attack.Deletion, Attack.Search, Attack.Frames })
        {
            var with = await Measure(attack, Protection.Counter);
            Assert.True(with.Gap.Value < 0.03, attack.Name);
            Assert.True(with.Found.Value < 2, attack.Name);
            Assert.Equal(3, with.Over(gain => gain.Verdicts).Value);
        }
    }

    [Fact]
    public async Task A_count_alone_is_got_around_by_reassignment_and_a_limit_per_person_is_not()
    {
        var (without, with) = (await Measure(Attack.Return, Protection.Counter), await Measure(Attack.Return, Protection.Person));
        Assert.True(without.Gap.Value - with.Gap.Value > 0.04);
        Assert.True(with.Gap.Value < 0.03);
        Assert.Equal(3, with.Over(gain => gain.Verdicts).Value);
    }

    [Fact]
    public async Task A_cool_down_makes_a_day_too_short()
    {
        var (without, with) = (await Measure(Attack.Single, Protection.None), await Measure(Attack.Single, Protection.CoolDown));
        Assert.True(without.Gap.Value - with.Gap.Value > 0.06);
        Assert.InRange(with.Over(gain => gain.Verdicts).Value, 2, 17);
    }

    [Fact]
    public async Task A_cool_down_holds_through_reassignment()
    {
        var with = await Measure(Attack.Return, new Protection("3 attempts and a cool-down", """{"max_validations_per_job": 3, "cool_down_seconds": 1800}"""));
        Assert.InRange(with.Over(gain => gain.Verdicts).Value, 2, 17);
    }

    [Fact]
    public async Task All_together_leave_nothing_to_any_attack()
    {
        foreach (var attack in Attack.All)
        {
            var with = await Measure(attack, Protection.Together);
            Assert.True(with.Gap.Value < 0.03, attack.Name);
            Assert.True(with.Found.Value < 1, attack.Name);
        }
    }

    private Task<Measurement> Measure(Attack attack, Protection protection) => attacks.Measure(attack, protection, output);
}
