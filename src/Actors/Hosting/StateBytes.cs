using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Actors;

/// <summary>State to bytes and back.</summary>
public static class StateBytes
{
    /// <summary>The version of the shape that this build writes. Members that a build does not know are ignored, so builds one version apart
    /// read each other's state; a change that this does not cover takes the next number and a step in <see cref="Read"/>.</summary>
    public const int Version = 1;

    /// <summary>The bytes for the store.</summary>
    public static byte[] Write<TState>(TState state) where TState : class => Write(state, []);

    /// <summary>The bytes for the store, with audit lines that wait with the state.</summary>
    public static byte[] Write<TState>(TState state, ImmutableArray<PendingAudit> audit) where TState : class =>
        JsonSerializer.SerializeToUtf8Bytes(new Stored<TState>(Version, state, audit.IsEmpty ? null : audit), StateJson.Options);

    /// <summary>State from the store's bytes, with the audit lines that wait with it.</summary>
    /// <exception cref="JsonException">The bytes are no state of this kind.</exception>
    public static (TState State, ImmutableArray<PendingAudit> Audit) ReadWithAudit<TState>(ReadOnlySpan<byte> utf8) where TState : class
    {
        var stored = JsonSerializer.Deserialize<Stored<TState>>(utf8, StateJson.Options);
        return stored?.State is { } state ? (state, stored.Audit ?? []) : throw new JsonException("The stored state is empty.");
    }

    /// <summary>State from the store's bytes.</summary>
    /// <exception cref="JsonException">The bytes are no state of this kind.</exception>
    public static TState Read<TState>(ReadOnlySpan<byte> utf8) where TState : class => ReadWithAudit<TState>(utf8).State;
}
