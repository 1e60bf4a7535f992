using Feedback.Scoring;

namespace Feedback.History.Tests;

/// <summary>Annotations that are handed in, known by their digest and by how many objects of the ground truth they hit.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Document">The document.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Hits">Objects of the ground truth that it hits.</param>
public sealed record Content(int Number, object Document, string Digest, int Hits)
{
    /// <summary>No ground truth has fewer objects than the most that a content hits.</summary>
    public const int MostHits = 4;

    /// <summary>All contents.</summary>
    public static IReadOnlyList<Content> All { get; } = [.. Enumerable.Range(0, 14).Select(Make)];

    private static Content Make(int number)
    {
        var document = Drawing.Hitting(number % (MostHits + 1), number);
        return new Content(number, document, AnnotationDigest.Compute(Client.Bytes(document)), number % (MostHits + 1));
    }
}
