using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Embedded;

/// <summary>The audit record in the database.</summary>
/// <param name="store">The database.</param>
public sealed class SqliteAudit(SqliteStore store) : IAudit
{
    /// <inheritdoc/>
    public Task Append(AuditEvent line) => store.Append(line);

    /// <inheritdoc/>
    public Task<ImmutableArray<AuditLine>> Read(string scope, long after, int limit) => Task.FromResult(store.ReadAudit(scope, after, limit));
}
