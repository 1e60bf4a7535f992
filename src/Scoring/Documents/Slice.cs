using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>A run of entries in one of a document's shared arrays.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<T> Of<T>(T[] items) => items.AsSpan(Start, Length);

    public ReadOnlySpan<T> Of<T>(List<T> items) => CollectionsMarshal.AsSpan(items).Slice(Start, Length);
}
