namespace Feedback.Actors;

/// <summary>The actor behind <see cref="IAnnotations"/>.</summary>
/// <param name="stored">Its state.</param>
public class StoredAnnotations(IDurable<AnnotationsState> stored) : IAnnotations, IActor
{
    /// <inheritdoc/>
    public Task<byte[]?> Get() => Task.FromResult(stored.Value is { } state ? Packed.Unpack(state.Compressed) : null);

    /// <inheritdoc/>
    public async Task<bool> Put(byte[] packed)
    {
        if (stored.Value is not null) return false;
        await stored.Save(new AnnotationsState(packed));
        return true;
    }
}
