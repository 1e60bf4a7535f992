using System.Globalization;

namespace Feedback.Gateway.Tests;

/// <summary>How long and from which seed the random tests run; both can be set from outside, see <c>docs/testing.md</c>.</summary>
public static class Seeds
{
    /// <summary><c>FEEDBACK_TEST_SEED</c>, or another one each time. Printed by every test that uses it.</summary>
    public static int Seed { get; } = Number("FEEDBACK_TEST_SEED", Random.Shared.Next());

    /// <summary>A number from the environment, or the usual one.</summary>
    public static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
