namespace Feedback.Scoring;

/// <summary>How much one annotation document differs from another, by what a score can depend on.</summary>
public static class AnnotationChanges
{
    /// <summary>Most comparisons of two objects; what is left then counts as changed. It takes tens of thousands of objects of one label in one frame to get there.</summary>
    private const int MostComparisons = 5_000_000;

    /// <summary>
    /// Objects (tags, shapes, tracks) of one document without a counterpart in the other: the larger of those gone and those new, so that an object that was altered
    /// counts once. A counterpart has the same type, frame and label, is turned by at most 15° more or less, and its box overlaps by half (IoU): so much could have turned a
    /// match into none. Ids, order, attributes, flags, groups, layers and members that are not known do not count: they could be altered at will without any effect on the score.
    /// </summary>
    /// <param name="before">A document that <see cref="AnnotationDocument.TryParse"/> has accepted.</param>
    /// <param name="after">Another.</param>
    public static int Count(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        var left = ObjectOutline.Read(before).GroupBy(item => item.Kind).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var (added, comparisons) = (0, 0);
        foreach (var item in ObjectOutline.Read(after))
        {
            if (!left.TryGetValue(item.Kind, out var same) || !Take(same, item, ref comparisons)) added++;
        }

        return Math.Max(added, left.Values.Sum(list => list.Count));
    }

    /// <summary>Takes the first counterpart out; it is mostly the very first object, as documents keep their order.</summary>
    private static bool Take(List<ObjectOutline> same, ObjectOutline item, ref int comparisons)
    {
        for (var i = 0; i < same.Count && comparisons < MostComparisons; i++, comparisons++)
        {
            if (!same[i].IsLike(item)) continue;
            same.RemoveAt(i);
            return true;
        }

        return false;
    }
}
