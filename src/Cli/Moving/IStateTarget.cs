namespace Feedback.Cli.Moving;

/// <summary>An empty store that is filled: with everything, or after a failure with nothing.</summary>
internal interface IStateTarget : IAsyncDisposable
{
    /// <summary>Adds an actor. All actors come before the audit record.</summary>
    Task Add(ActorRow actor);

    /// <summary>Adds a line of the audit record.</summary>
    Task Add(AuditRow line);

    /// <summary>Keeps everything; without it nothing is kept.</summary>
    /// <param name="adminKeyHash">SHA-256 of the admin key, if there is one.</param>
    /// <returns>What the operator has yet to do by hand; null if nothing.</returns>
    Task<string?> Keep(string? adminKeyHash);
}
