namespace Feedback.Actors;

/// <summary>One actor's state and its only way to the store. Memory is never ahead of the store.</summary>
/// <typeparam name="TState">An immutable record.</typeparam>
public interface IDurable<TState> where TState : class
{
    /// <summary>What the store holds; null if nothing was ever saved.</summary>
    TState? Value { get; }

    /// <summary>Stores <paramref name="next"/> and only then makes it the <see cref="Value"/>. Throws where the store refuses
    /// or cannot tell; the host then ends the activation, and the next call reads the store again.</summary>
    /// <param name="next">The new state.</param>
    /// <param name="audit">A line for the audit record that stands or falls with this write.</param>
    Task Save(TState next, AuditEvent? audit = null);
}
