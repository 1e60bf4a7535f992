namespace Feedback.Gateway;

/// <summary>What has been disclosed to one person.</summary>
/// <param name="Person">User id.</param>
/// <param name="Verdicts">Verdicts given.</param>
/// <param name="Scores">New scores shown.</param>
/// <param name="Hints">Hints given.</param>
/// <param name="Bits">Bits, at most.</param>
public sealed record LedgerPerson(string Person, int Verdicts, int Scores, int Hints, double Bits);
