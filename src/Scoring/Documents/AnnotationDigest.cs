namespace Feedback.Scoring;

/// <summary>Names a document by what it says: same annotations, same digest, however they are written.</summary>
public static class AnnotationDigest
{
    /// <summary>
    /// SHA-256 of the canonical form of the members <c>tags, shapes, tracks</c> (a missing one is an empty list; other top-level members do not count): object keys sorted
    /// by UTF-8 bytes, white space dropped, strings unescaped and escaped again in one way, integers of 64 bits as such, other numbers as the shortest text of their double,
    /// 1.0 as 1 and -0 as 0. The order of lists counts.
    /// </summary>
    /// <param name="utf8">A document that <see cref="AnnotationDocument.TryParse"/> has accepted.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Compute(ReadOnlySpan<byte> utf8) => CanonicalForm.Digest(utf8);
}
