namespace Feedback.Cli.Moving;

/// <summary>A store that is carried away, as it was at one moment.</summary>
internal interface IStateSource : IAsyncDisposable
{
    /// <summary>What kind of store it is, for the file's first line.</summary>
    string Kind { get; }

    /// <summary>SHA-256 of the admin key of a first start, if there is one.</summary>
    string? AdminKeyHash { get; }

    /// <summary>All actors.</summary>
    IAsyncEnumerable<ActorRow> Actors();

    /// <summary>The audit record, in its order.</summary>
    IAsyncEnumerable<AuditRow> Audit();
}
