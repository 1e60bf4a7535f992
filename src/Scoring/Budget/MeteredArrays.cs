using System.Runtime.CompilerServices;

namespace Feedback.Scoring;

/// <summary>Arrays that grow under a budget: copying hundreds of megabytes takes longer than a budget may be overrun.</summary>
internal static class MeteredArrays
{
    private const int Block = 1 << 18;

    /// <summary>Makes room; at least doubles the array if it must grow.</summary>
    /// <param name="used">Entries that are kept.</param>
    /// <param name="needed">Entries there must be room for.</param>
    public static void Grow<T>(ref T[] array, int used, int needed, ref BudgetMeter meter)
        where T : unmanaged
    {
        if (needed <= array.Length) return;
        var larger = GC.AllocateUninitializedArray<T>(Math.Max(needed, 2 * array.Length));
        for (var from = 0; from < used; from += Block)
        {
            var length = Math.Min(Block, used - from);
            array.AsSpan(from, length).CopyTo(larger.AsSpan(from));
            meter.Spend((long)length * Unsafe.SizeOf<T>() / 8);
        }

        array = larger;
    }
}
