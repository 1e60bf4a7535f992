namespace Feedback.Scoring;

/// <summary>Sorts under a budget: short runs by the platform, then merges that look at the clock. A hundred thousand keys in one go take longer than a budget may be overrun.</summary>
internal static class MeteredSort
{
    private const int Run = 2048;
    private const int Block = 4096;

    /// <summary>A key that sorts by the value, then by the position.</summary>
    public static long Key(int value, int position) => ((long)value << 32) | (uint)position;

    /// <summary>A key that sorts by the value rounded to 32 bits, then by the position.</summary>
    public static long Key(double value, int position)
    {
        var bits = BitConverter.SingleToInt32Bits((float)value);
        return Key(bits >= 0 ? bits : bits ^ int.MaxValue, position);
    }

    /// <summary>The position in a key.</summary>
    public static int PositionOf(long key) => (int)(key & uint.MaxValue);

    /// <summary>Sorts keys ascending.</summary>
    public static void Sort(Span<long> keys, ref BudgetMeter meter)
    {
        for (var start = 0; start < keys.Length; start += Run)
        {
            var run = keys.Slice(start, Math.Min(Run, keys.Length - start));
            meter.Spend(10L * run.Length);
            run.Sort();
        }

        if (keys.Length <= Run) return;
        var (from, to) = (keys.ToArray(), new long[keys.Length]);
        for (var width = Run; width < from.Length; width *= 2)
        {
            for (var start = 0; start < from.Length; start += 2 * width) Merge(from, to, start, width, ref meter);
            (from, to) = (to, from);
        }

        from.CopyTo(keys);
    }

    private static void Merge(long[] from, long[] to, int start, int width, ref BudgetMeter meter)
    {
        var middle = Math.Min(start + width, from.Length);
        var end = (int)Math.Min((long)start + (2L * width), from.Length);
        var (i, j) = (start, middle);
        for (var k = start; k < end; k++)
        {
            to[k] = j >= end || (i < middle && from[i] < from[j]) ? from[i++] : from[j++];
            if ((k & (Block - 1)) == 0) meter.Spend(Block * 2);
        }
    }
}
