namespace Feedback.Scoring;

/// <summary>Where a frame lies among a track's keyframes.</summary>
/// <param name="Left">The keyframe at or before the frame, or -1.</param>
/// <param name="Right">The keyframe after it, or -1.</param>
/// <param name="Share">How far the frame is from the left to the right one, 0 to 1.</param>
internal readonly record struct TrackMoment(int Left, int Right, double Share)
{
    /// <summary>Whether the frame lies strictly between two keyframes.</summary>
    public bool IsBetween => Right >= 0 && Share > 0;

    /// <summary>Keyframes on deleted frames are skipped as if they did not exist.</summary>
    public static TrackMoment Of(ShapeRecord[] keyframes, Slice track, int frame, ReadOnlySpan<int> deleted, ref BudgetMeter meter)
    {
        var (low, high) = (track.Start, track.End);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (keyframes[middle].Frame <= frame) low = middle + 1;
            else high = middle;
        }

        var (left, right) = (low - 1, low);
        while (left >= track.Start && deleted.BinarySearch(keyframes[left].Frame) >= 0) left--;
        while (right < track.End && deleted.BinarySearch(keyframes[right].Frame) >= 0) right++;
        meter.Spend(8L * (right - left));
        if (left < track.Start) return new TrackMoment(-1, -1, 0);
        if (right >= track.End) return new TrackMoment(left, -1, 0);
        var share = (double)(frame - keyframes[left].Frame) / (keyframes[right].Frame - keyframes[left].Frame);
        return new TrackMoment(left, right, share);
    }
}
