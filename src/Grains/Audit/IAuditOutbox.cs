using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>Takes lines of the audit record that were stored with the state of a grain on to the record itself.</summary>
public interface IAuditOutbox
{
    /// <summary>Adds lines, each once however often it is sent.</summary>
    Task Send(ImmutableArray<PendingAudit> lines);
}
