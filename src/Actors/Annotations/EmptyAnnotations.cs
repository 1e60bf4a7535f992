using Feedback.Scoring;

namespace Feedback.Actors;

/// <summary>What a job holds before anything was saved: a document without objects.</summary>
public static class EmptyAnnotations
{
    /// <summary>The document.</summary>
    public static ReadOnlyMemory<byte> Utf8 { get; } = """{"tags":[],"shapes":[],"tracks":[]}"""u8.ToArray();

    /// <summary>Its digest.</summary>
    public static string Digest { get; } = AnnotationDigest.Compute(Utf8.Span);

    /// <summary>The document, read.</summary>
    public static Submission Submission { get; } = new(Utf8, Read(), Digest);

    private static AnnotationDocument Read() =>
        LabelSet.TryParse("[]"u8, out var labels, out _) && AnnotationDocument.TryParse(Utf8.Span, labels, new DocumentLimits(), out var document, out _)
            ? document
            : throw new InvalidOperationException("An empty document is a document.");
}
