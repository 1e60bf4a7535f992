using System.Collections.Immutable;
using Feedback.Actors;

namespace Feedback.Grains;

/// <summary>Takes lines of the audit record that were stored with the state of a grain on to the record itself.</summary>
public interface IAuditOutbox
{
    /// <summary>Whether lines arrive with the write of the state they are stored with, so that only those left over by others have to be sent.</summary>
    bool ArriveWithState { get; }

    /// <summary>Adds lines, each once however often it is sent.</summary>
    Task Send(ImmutableArray<PendingAudit> lines);
}
