using Orleans;
using Orleans.Runtime;

namespace Feedback.Silo;

/// <summary>The membership as a silo sees it that waits to join: as long as others are called active and nobody changes anything, it gives its sign of life as a change, so
/// that everybody looks again at who is silent. It changes no row but its own.</summary>
/// <param name="table">The membership.</param>
/// <param name="self">The silo that waits.</param>
/// <param name="clock">The time.</param>
internal sealed class Standstill(IMembershipTable table, SiloAddress self, TimeProvider clock)
{
    private int? _seen;

    /// <summary>Looks, and ends the standstill if nothing has changed since the last look.</summary>
    /// <param name="stop">Ends the wait for the table.</param>
    /// <returns>The silos that are now looked at again; empty if there was no need, or somebody else was first.</returns>
    public async Task<IReadOnlyList<SiloAddress>> End(CancellationToken stop)
    {
        var members = await table.ReadAll().WaitAsync(stop);
        var version = members.Version.Version;
        if (version != _seen)
        {
            _seen = version; // everybody looks because of this change
            return [];
        }

        var active = members.Members.Select(member => member.Item1).Where(other => other.Status == SiloStatus.Active).Select(other => other.SiloAddress).ToList();
        if (active.Count == 0 || members.TryGet(self) is not ({ Status: SiloStatus.Joining } entry, var etag)) return [];
        entry.IAmAliveTime = clock.GetUtcNow().UtcDateTime;
        var next = members.Version.Next();
        if (!await table.UpdateRow(entry, etag, next).WaitAsync(stop)) return [];
        _seen = next.Version;
        return active;
    }
}
