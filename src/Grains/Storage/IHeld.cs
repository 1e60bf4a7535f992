namespace Feedback.Grains;

/// <summary>A holder of state that reads and writes itself, so that the serializer need not know the state's type.</summary>
internal interface IHeld
{
    /// <summary>The bytes for the store.</summary>
    byte[] Write();

    /// <summary>Takes the state from the store's bytes.</summary>
    void Read(ReadOnlySpan<byte> utf8);
}
