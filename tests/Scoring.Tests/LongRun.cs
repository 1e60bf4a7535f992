using System.Globalization;

namespace Feedback.Scoring.Tests;

/// <summary>
/// Size and seed of randomised runs. Short in the suite; long by hand: <c>FEEDBACK_DOCUMENTS=1000000 dotnet test -c Release tests/Scoring.Tests --filter …</c>.
/// </summary>
internal static class LongRun
{
    public static int Count(string variable, int inSuite)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var count) ? count : inSuite;

    /// <summary>A new seed every day, printed with the run; <c>FEEDBACK_SEED</c> repeats one.</summary>
    public static int Seed
        => int.TryParse(Environment.GetEnvironmentVariable("FEEDBACK_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : int.Parse(DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
