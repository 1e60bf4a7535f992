using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>Annotations that were read: the bytes, what they mean, and their name.</summary>
/// <param name="Utf8">The document.</param>
/// <param name="Document">The same, parsed.</param>
/// <param name="Digest">Its canonical digest.</param>
public sealed record Submission(ReadOnlyMemory<byte> Utf8, AnnotationDocument Document, string Digest)
{
    /// <summary>Reads a document; null and an error if it is malformed.</summary>
    public static Submission? Read(ReadOnlyMemory<byte> utf8, LabelSet labels, DocumentLimits limits, out InputError? error) =>
        AnnotationDocument.TryParse(utf8.Span, labels, limits, out var document, out error)
            ? new Submission(utf8, document, AnnotationDigest.Compute(utf8.Span))
            : null;

    /// <summary>The document as it is stored.</summary>
    public byte[] Pack() => Packed.Pack(Utf8.Span);
}
