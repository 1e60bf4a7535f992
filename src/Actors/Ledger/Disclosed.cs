namespace Feedback.Actors;

/// <summary>What has been disclosed to one person.</summary>
/// <param name="Verdicts">Verdicts given.</param>
/// <param name="Scores">Scores shown that were new.</param>
/// <param name="Hints">Hints given.</param>
/// <param name="Bits">All of it in bits, see <see cref="LedgerRules"/>.</param>
public sealed record Disclosed(int Verdicts, int Scores, int Hints, double Bits)
{
    /// <summary>Nothing.</summary>
    public static Disclosed Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public Disclosed Plus(Disclosed other) => new(Verdicts + other.Verdicts, Scores + other.Scores, Hints + other.Hints, Bits + other.Bits);
}
