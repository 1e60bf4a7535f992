using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>The audit record of a cluster without a database: forgotten like everything else there.</summary>
public sealed class MemoryAudit : IAudit, IAuditOutbox
{
    private readonly Lock _gate = new();
    private ImmutableList<PendingAudit> _lines = [];

    /// <inheritdoc/>
    public bool ArriveWithState => false;

    /// <inheritdoc/>
    public Task Append(AuditEvent line) => Send([new PendingAudit(Guid.NewGuid(), line)]);

    /// <inheritdoc/>
    public Task Send(ImmutableArray<PendingAudit> lines)
    {
        lock (_gate) _lines = _lines.AddRange(lines.Where(line => _lines.TrueForAll(known => known.Id != line.Id)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<AuditLine>> Read(string scope, long after, int limit)
    {
        lock (_gate)
        {
            var lines = _lines.Select((line, i) => new AuditLine(i + 1, line.Event)).Where(line => line.Number > after && line.Event.Scope == scope);
            return Task.FromResult(lines.Take(limit).ToImmutableArray());
        }
    }
}
