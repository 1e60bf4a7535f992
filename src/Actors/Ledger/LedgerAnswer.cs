namespace Feedback.Actors;

/// <summary>What a ledger says to a request to disclose.</summary>
/// <param name="Disclosure">What may be disclosed; null if the ledger was never opened.</param>
/// <param name="Bits">Bits disclosed so far.</param>
public sealed record LedgerAnswer(Disclosure? Disclosure, double Bits);
