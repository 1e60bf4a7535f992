using System.Text.Json;

namespace Feedback.Actors;

/// <summary>State as a store keeps it: JSON that says which version of its shape it has.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <param name="Version">Version of the shape; <see cref="Current"/> is what this build writes.</param>
/// <param name="State">The state itself.</param>
public sealed record Stored<TState>(int Version, TState State) where TState : class
{
    /// <summary>The version this build writes. A later one is read as well: members it does not know are ignored.</summary>
    public const int Current = 1;

    /// <summary>The bytes for the store.</summary>
    public static byte[] Write(TState state) =>
        JsonSerializer.SerializeToUtf8Bytes(new Stored<TState>(Current, state), StateJson.Options);

    /// <summary>State from the store's bytes, of this version or any older or newer one.</summary>
    /// <exception cref="JsonException">The bytes are no state of this kind.</exception>
    public static TState Read(ReadOnlySpan<byte> utf8)
    {
        var stored = JsonSerializer.Deserialize<Stored<TState>>(utf8, StateJson.Options);
        return stored?.State ?? throw new JsonException("The stored state is empty.");
    }
}
