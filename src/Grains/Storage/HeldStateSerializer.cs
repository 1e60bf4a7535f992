using Orleans.Storage;

namespace Feedback.Grains;

/// <summary>State in the database: byte for byte the JSON that the embedded host stores, so that one can be moved to the other.</summary>
public sealed class HeldStateSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => input is IHeld held
        ? BinaryData.FromBytes(held.Write())
        : throw new NotSupportedException($"{typeof(T)} is not the state of an actor.");

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input)
    {
        var state = Activator.CreateInstance<T>();
        if (state is not IHeld held) throw new NotSupportedException($"{typeof(T)} is not the state of an actor.");
        held.Read(input.ToMemory().Span);
        return state;
    }
}
