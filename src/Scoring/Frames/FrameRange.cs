namespace Feedback.Scoring;

/// <summary>Finds a frame's entries in a list that is sorted by frame.</summary>
internal static class FrameRange
{
    public static (int Start, int End) Of<T>(T[] items, int frame, Func<T, int> frameOf)
        => (First(items, frame, frameOf), First(items, frame + 1L, frameOf));

    /// <summary>Brings entries into the order of frames, keeping their order within a frame. Documents usually are in it.</summary>
    public static T[] Sort<T>(T[] items, Func<T, int> frameOf, ref BudgetMeter meter)
    {
        var sorted = true;
        for (var i = 1; i < items.Length && sorted; i++) sorted = frameOf(items[i]) >= frameOf(items[i - 1]);
        if (sorted) return items;
        var keys = new long[items.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = MeteredSort.Key(frameOf(items[i]), i);
        MeteredSort.Sort(keys, ref meter);
        var ordered = new T[items.Length];
        for (var i = 0; i < keys.Length; i++) ordered[i] = items[MeteredSort.PositionOf(keys[i])];
        return ordered;
    }

    private static int First<T>(T[] items, long frame, Func<T, int> frameOf)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (frameOf(items[middle]) < frame) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
