namespace Feedback.Actors;

/// <summary>One annotation document, immutable, named by its content. Id: <see cref="ActorId.Annotations"/> or <see cref="ActorId.TruthAnnotations"/>.</summary>
public interface IAnnotations
{
    /// <summary>The document as UTF-8 JSON, or null if it was never put.</summary>
    Task<byte[]?> Get();

    /// <summary>Keeps the document, which its caller has packed (<see cref="Packed"/>), so that it travels small; a second put of the same name changes nothing. True if it was new.</summary>
    Task<bool> Put(byte[] packed);
}
