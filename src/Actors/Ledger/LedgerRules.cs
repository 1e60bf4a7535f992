namespace Feedback.Actors;

/// <summary>How many bits an answer can carry at most: the logarithm of the number of answers that could have been given.</summary>
public static class LedgerRules
{
    /// <summary>Accepted or not.</summary>
    private const double VerdictBits = 1;

    /// <summary>One of 101 hundredths.</summary>
    private static readonly double ScoreBits = Math.Log2(101);

    /// <summary>Most hints in an answer.</summary>
    private const int MostHints = 3;

    /// <summary>What the ladder repeats is no news beyond its not being better.</summary>
    private const double RepeatBits = 1;

    /// <summary>Most that an answer at a level of disclosure gives away.</summary>
    /// <param name="disclosure">The level.</param>
    /// <param name="labels">Labels of the task.</param>
    /// <param name="repeated">Whether the ladder repeats an earlier score; there are no hints then.</param>
    public static Disclosed AtMost(Disclosure disclosure, int labels, bool repeated) => disclosure switch
    {
        Disclosure.Verdict => new Disclosed(1, 0, 0, VerdictBits),
        _ when repeated => new Disclosed(1, 0, 0, VerdictBits + RepeatBits),
        Disclosure.Score => new Disclosed(1, 1, 0, VerdictBits + ScoreBits),
        _ => new Disclosed(1, 1, MostHints, VerdictBits + ScoreBits + HintBits(labels)),
    };

    /// <summary>What a verdict gave away, by the same measure; every hint list counts as one of all that were possible.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="labels">Labels of the task.</param>
    /// <param name="repeated">Whether the ladder repeated an earlier score.</param>
    public static Disclosed Of(Verdict verdict, int labels, bool repeated) =>
        AtMost(verdict.Disclosure, labels, repeated) with { Hints = verdict.Hints.Length };

    /// <summary>Ordered lists of up to three out of all hints there can be: pairs of labels, and missing or extra ones.</summary>
    private static double HintBits(int labels)
    {
        double kinds = (labels * (labels - 1) / 2.0) + (2.0 * labels);
        double lists = 1, choices = 1;
        for (var length = 1; length <= MostHints && kinds >= length; length++) lists += choices *= kinds - length + 1;
        return Math.Log2(lists);
    }
}
