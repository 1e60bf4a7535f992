namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IAttempt"/>.</summary>
/// <param name="stored">Its state.</param>
public class Attempt(IDurable<AttemptState> stored) : IAttempt, IActor
{
    /// <inheritdoc/>
    public Task<Verdict?> Get() => Task.FromResult(stored.Value?.Verdict);

    /// <inheritdoc/>
    public Task<byte[]?> Report() => Task.FromResult(stored.Value is { } state ? Packed.Unpack(state.Report) : null);

    /// <inheritdoc/>
    public async Task<bool> Write(long ticket, Verdict verdict, byte[] report)
    {
        if (stored.Value is { } before) return before.Ticket == ticket;
        await stored.Save(new AttemptState(ticket, verdict, report));
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> Answer(Answer answer)
    {
        if (stored.Value is not { } state) return false;
        if (state.Verdict.Answer is null) await stored.Save(state with { Verdict = state.Verdict with { Answer = answer } });
        return true;
    }
}
