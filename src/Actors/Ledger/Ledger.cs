namespace Feedback.Actors;

/// <summary>The actor behind <see cref="ILedger"/>.</summary>
/// <param name="stored">Its state.</param>
public class Ledger(IDurable<LedgerState> stored) : ILedger, IActor
{
    /// <inheritdoc/>
    public async Task<LedgerAnswer> Charge(string person, Disclosure wanted, int labels, bool repeats, double budget, AuditEvent? usedUp = null)
    {
        if (stored.Value is not { } ledger) return new LedgerAnswer(null, 0);
        var granted = ledger.Bits >= budget ? Disclosure.Verdict : wanted;
        var disclosed = ledger.Persons.GetValueOrDefault(person, Disclosed.Nothing).Plus(LedgerRules.AtMost(granted, labels, repeats));
        var next = new LedgerState(ledger.Persons.SetItem(person, disclosed));
        await stored.Save(next, ledger.Bits < budget && next.Bits >= budget ? usedUp : null);
        return new LedgerAnswer(granted, ledger.Bits);
    }

    /// <inheritdoc/>
    public Task<double?> Bits() => Task.FromResult(stored.Value?.Bits);

    /// <inheritdoc/>
    public async Task<bool> Open(LedgerState before)
    {
        if (stored.Value is not null) return false;
        await stored.Save(before);
        return true;
    }
}
