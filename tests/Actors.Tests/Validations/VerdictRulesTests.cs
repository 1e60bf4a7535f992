using System.Globalization;
using System.Text.Json;

namespace Feedback.Actors.Tests;

/// <summary>Requirement row 12: equality counts as accepted, without surprises of floating point.</summary>
public sealed class VerdictRulesTests
{
    private const int Most = 1000;

    [Fact]
    public void A_fraction_passes_just_when_it_reaches_the_threshold_in_whole_numbers()
    {
        long equal = 0, checks = 0;
        for (var percent = 0; percent <= 100; percent++)
        {
            // as it comes in: a decimal number in JSON
            var required = JsonSerializer.Deserialize<double>((percent / 100m).ToString(CultureInfo.InvariantCulture));
            for (var total = 1; total <= Most; total++)
            {
                var least = ((percent * total) + 99) / 100; // the smallest count with valid/total >= percent/100
                if (least * 100 == percent * total) equal++;
                for (var valid = Math.Max(0, least - 2); valid <= Math.Min(total, least + 2); valid++)
                {
                    checks++;
                    if (VerdictRules.Passes(valid, total, required) != (valid * 100 >= percent * total))
                    {
                        Assert.Fail($"{valid}/{total} against {percent} %");
                    }
                }
            }
        }

        Assert.Equal(6_200, equal); // 10 * (gcd(0, 100) + ... + gcd(100, 100))
        Assert.True(checks > 400_000, $"{checks} checks");
    }

    [Fact]
    public void All_fractions_up_to_a_hundred_are_judged_as_in_whole_numbers()
    {
        for (var percent = 0; percent <= 100; percent++)
        {
            for (var total = 1; total <= 100; total++)
            {
                for (var valid = 0; valid <= total; valid++) Assert.Equal(valid * 100 >= percent * total, VerdictRules.Passes(valid, total, percent / 100.0));
            }
        }
    }

    [Fact]
    public void A_threshold_with_many_digits_is_compared_by_them()
    {
        Assert.True(VerdictRules.Passes(1, 3, 0.3333));
        Assert.False(VerdictRules.Passes(1, 3, 0.3334));
        Assert.True(VerdictRules.Passes(123_456, 1_000_000, 0.123456));
        Assert.False(VerdictRules.Passes(123_455, 1_000_000, 0.123456));
        Assert.True(VerdictRules.Passes(int.MaxValue, int.MaxValue, 1));
        Assert.False(VerdictRules.Passes(int.MaxValue - 1, int.MaxValue, 1));
    }
}
