using Feedback.Actors;
using Feedback.Cvat;
using Feedback.Scoring;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>The configured CVAT servers.</summary>
internal sealed class CvatServers : IDisposable
{
    private readonly Dictionary<string, CvatServer> _byName;
    private readonly string? _default;

    public CvatServers(IOptions<CvatOptions> options, IActors actors, TaskCatalog catalog, DocumentLimits limits, TimeProvider clock, ILogger<CvatServers> log)
    {
        _byName = options.Value.Connections.ToDictionary(
            entry => entry.Key, entry => new CvatServer(new CvatConnection(entry.Key, entry.Value), actors, catalog, limits, clock), StringComparer.Ordinal);
        _default = options.Value.DefaultName;
        foreach (var (name, connection) in options.Value.Connections)
        {
            if (connection.Effects.Issue) CvatLog.IssuesAreOn(log, name);
        }
    }

    /// <summary>A server by its name, or the one under <c>/api</c> for none; null if there is no such.</summary>
    public CvatServer? Find(string? name) => (name ?? _default) is { } known ? _byName.GetValueOrDefault(known) : null;

    public void Dispose()
    {
        foreach (var server in _byName.Values) server.Dispose();
    }
}
