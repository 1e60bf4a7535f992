namespace Feedback.Scoring;

/// <summary>What was put together on a frame, type after type in CVAT's order, each in the order of ground-truth rows.</summary>
internal sealed class FrameMatches
{
    /// <summary>Pairs with equal labels.</summary>
    public List<MatchedPair> Matches { get; } = [];

    /// <summary>Pairs with different labels.</summary>
    public List<MatchedPair> Mismatches { get; } = [];

    public List<Unmatched> GtUnmatched { get; } = [];

    public List<Unmatched> DsUnmatched { get; } = [];

    public void Clear()
    {
        Matches.Clear();
        Mismatches.Clear();
        GtUnmatched.Clear();
        DsUnmatched.Clear();
    }
}
