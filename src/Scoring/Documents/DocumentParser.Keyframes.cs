using System.Runtime.InteropServices;

namespace Feedback.Scoring;

internal ref partial struct DocumentParser
{
    /// <summary>
    /// Sorts keyframes by frame and drops one that says the same as the one before (scoring.md section 3, Tracks). Two that differ on one
    /// frame, keyframes of different types and masks with several keyframes cannot be interpolated.
    /// </summary>
    private Slice OrderKeyframes(Slice slice, string prefix)
    {
        if (slice.Length < 2) return slice;
        var keyframes = CollectionsMarshal.AsSpan(_built.Keyframes).Slice(slice.Start, slice.Length);
        var frames = new long[slice.Length];
        for (var i = 0; i < frames.Length; i++) frames[i] = MeteredSort.Key(keyframes[i].Frame, i);
        MeteredSort.Sort(frames, ref _cursor.Meter);

        var sorted = new ShapeRecord[slice.Length];
        var kept = 0;
        foreach (var key in frames)
        {
            var i = MeteredSort.PositionOf(key);
            _cursor.Meter.Spend(8);
            if (kept > 0 && keyframes[i].Type != sorted[kept - 1].Type)
                throw MalformedAt($"{prefix}shapes[{i}].type", "All keyframes of a track have one type.");
            if (kept > 0 && keyframes[i].Frame == sorted[kept - 1].Frame)
            {
                if (SameContent(keyframes[i], sorted[kept - 1])) continue;
                throw MalformedAt($"{prefix}shapes[{i}].frame", "Another keyframe of this track is on the same frame.");
            }

            if (kept > 0 && keyframes[i].Type == ShapeType.Mask)
                throw MalformedAt($"{prefix}shapes[{i}]", "A track of masks can have one keyframe only: masks cannot be interpolated.");
            sorted[kept++] = keyframes[i];
        }

        sorted.AsSpan(0, kept).CopyTo(keyframes);
        return new Slice(slice.Start, kept);
    }

    private readonly bool SameContent(in ShapeRecord a, in ShapeRecord b)
        => a.Rotation == b.Rotation && a.Occluded == b.Occluded && a.Outside == b.Outside && a.ZOrder == b.ZOrder && a.Group == b.Group
            && a.Points.Of(_built.Coordinates).SequenceEqual(b.Points.Of(_built.Coordinates))
            && StatedOf(a).SequenceEqual(StatedOf(b));

    private readonly ReadOnlySpan<(long Spec, string Text)> StatedOf(in ShapeRecord shape)
        => CollectionsMarshal.AsSpan(_built.Stated).Slice(shape.Attributes.Start, shape.Attributes.Length);

    /// <summary>A number without a usable default must be stated by the track or, at the latest, by its first keyframe.</summary>
    private readonly void CheckDefaults(Label label, in TrackRecord track)
    {
        for (var spec = 0; spec < label.Attributes.Length; spec++)
        {
            if (label.Attributes[spec].Default is not null || track.Keyframes.Length == 0 || States(track.Attributes, spec)) continue;
            if (!States(_built.Keyframes[track.Keyframes.Start].Attributes, spec))
                throw MalformedAt("attributes", $"The number \"{label.Attributes[spec].Name}\" is missing, and its default is not a number.");
        }
    }
}
