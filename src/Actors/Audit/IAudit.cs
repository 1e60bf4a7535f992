using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>The audit record: lines are added and read, never changed. Changes of actors add theirs in the write that makes the change, see <see cref="IDurable{TState}"/>.</summary>
public interface IAudit
{
    /// <summary>Adds a line for what changes no actor, durably.</summary>
    Task Append(AuditEvent line);

    /// <summary>Lines of a scope, the oldest first.</summary>
    /// <param name="scope">See <see cref="AuditEvent.Scope"/>.</param>
    /// <param name="after">Number of the last line that was read; 0 for the beginning.</param>
    /// <param name="limit">Most lines.</param>
    Task<ImmutableArray<AuditLine>> Read(string scope, long after, int limit);
}
