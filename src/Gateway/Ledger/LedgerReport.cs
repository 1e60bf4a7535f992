namespace Feedback.Gateway;

/// <summary>What a version of the ground truth has disclosed.</summary>
/// <param name="GroundTruthVersion">The version.</param>
/// <param name="BudgetBits">Bits that may be disclosed; 0 where there is no budget.</param>
/// <param name="Bits">Bits disclosed, at most.</param>
/// <param name="Exhausted">Whether disclosure has fallen to verdicts only: time for new validation frames.</param>
/// <param name="Persons">To whom.</param>
public sealed record LedgerReport(int GroundTruthVersion, double BudgetBits, double Bits, bool Exhausted, IReadOnlyList<LedgerPerson> Persons);
