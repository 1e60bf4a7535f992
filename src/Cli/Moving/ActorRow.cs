namespace Feedback.Cli.Moving;

/// <summary>One actor's stored state.</summary>
/// <param name="Id">As in <c>ActorId</c>.</param>
/// <param name="Version">Counts its writes.</param>
/// <param name="Modified">When it was last written, RFC 3339 UTC.</param>
/// <param name="Payload">The stored JSON; good until the next row is asked for.</param>
internal readonly record struct ActorRow(string Id, long Version, string Modified, ReadOnlyMemory<byte> Payload);
