namespace Feedback.Actors;

/// <summary>Counts what a version of a task's ground truth has disclosed, where a budget is set. Id: <see cref="ActorId.Ledger"/>.</summary>
public interface ILedger
{
    /// <summary>What is disclosed at most is noted before it is disclosed: two at once cannot both take the last of the budget. A verdict that is lost
    /// afterwards stays noted, which errs on the safe side.</summary>
    /// <param name="person">To whom.</param>
    /// <param name="wanted">What the settings would disclose.</param>
    /// <param name="labels">Labels of the task, for the bits of hints.</param>
    /// <param name="repeats">Whether the ladder repeats an earlier score.</param>
    /// <param name="budget">Bits that may be disclosed.</param>
    /// <param name="usedUp">The line for the audit record, written if this is what uses the budget up.</param>
    Task<LedgerAnswer> Charge(string person, Disclosure wanted, int labels, bool repeats, double budget, AuditEvent? usedUp = null);

    /// <summary>Bits noted so far, which is what the budget goes by; null if the ledger was never opened.</summary>
    Task<double?> Bits();

    /// <summary>Opens a ledger with what was disclosed before there was a budget; changes nothing if it is open.</summary>
    Task<bool> Open(LedgerState before);
}
