using Feedback.Actors;
using Feedback.Cvat;
using Feedback.Scoring;

namespace Feedback.Gateway;

/// <summary>A CVAT server with everything that is used of it.</summary>
internal sealed class CvatServer : IDisposable
{
    private readonly CvatTransport _transport;
    private readonly Known<string, CvatSelf?> _callers;
    private readonly Known<int, CvatSelf> _service;

    public CvatServer(CvatConnection connection, IActors actors, TaskCatalog catalog, DocumentLimits limits, TimeProvider clock)
    {
        Connection = connection;
        _transport = new CvatTransport(connection, clock);
        _callers = new Known<string, CvatSelf?>(clock);
        _service = new Known<int, CvatSelf>(clock);
        Client = new CvatClient(_transport);
        Puller = new Puller(connection, Client, new Mirror(connection, Client, actors, catalog, limits, clock));
        Staff = new Staff(connection, Client, clock);
    }

    /// <summary>How it is configured.</summary>
    public CvatConnection Connection { get; }

    /// <summary>Its API.</summary>
    public CvatClient Client { get; }

    /// <summary>Reads jobs from it.</summary>
    public Puller Puller { get; }

    /// <summary>Knows who is staff of its tasks.</summary>
    public Staff Staff { get; }

    /// <summary>Whose credentials these are; null if the server does not know them. Believed for a while, a refusal too.</summary>
    public async Task<CvatSelf?> Who(CvatCredential credential, CancellationToken stop)
    {
        if (_callers.TryGet(credential.Fingerprint, out var known)) return known;
        var self = await Ask(credential, stop);
        _callers.Set(credential.Fingerprint, self, self is null ? TimeSpan.FromSeconds(5) : Connection.Options.BelieveFor);
        return self;
    }

    /// <summary>The service account's user.</summary>
    public async Task<int> ServiceAccount(CancellationToken stop)
    {
        if (_service.TryGet(0, out var known)) return known.Id;
        var self = await Client.Self(null, stop);
        _service.Set(0, self, TimeSpan.FromHours(1));
        return self.Id;
    }

    public void Dispose() => _transport.Dispose();

    private async Task<CvatSelf?> Ask(CvatCredential credential, CancellationToken stop)
    {
        try
        {
            return await Client.Self(credential, stop);
        }
        catch (CvatException refusal) when (refusal.Trouble is CvatTrouble.Unauthenticated or CvatTrouble.Forbidden)
        {
            return null;
        }
    }
}
