using System.Globalization;
using System.Text;

namespace Feedback.Load.Generation;

/// <summary>A document with a gap for digits that make each copy other content, kept once however often it is sent.</summary>
/// <param name="Before">What stands before the gap: it ends with the digits of a coordinate behind its point.</param>
/// <param name="After">What stands after it.</param>
internal sealed record VariedDocument(ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After)
{
    /// <summary>What fills the gap: digits that no other number gives.</summary>
    public static byte[] Slot(long number) => Encoding.ASCII.GetBytes((number % 10_000_000_000).ToString("D10", CultureInfo.InvariantCulture));

    /// <summary>One copy as bytes.</summary>
    public byte[] ToArray(long number) => [.. Before.Span, .. Slot(number), .. After.Span];
}
