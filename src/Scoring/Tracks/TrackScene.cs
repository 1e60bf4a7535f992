namespace Feedback.Scoring;

/// <summary>What the tracks of a document show on a frame (scoring.md section 3, Tracks).</summary>
internal static class TrackScene
{
    public static void AddTracks(Scene scene, AnnotationDocument document, int frame, ReadOnlySpan<int> deleted, int last, ref BudgetMeter meter)
    {
        foreach (ref readonly var track in document.Tracks.AsSpan())
        {
            meter.Spend(4);
            if (frame < track.Frame || frame > last) continue;
            var moment = TrackMoment.Of(document.Keyframes, track.Keyframes, frame, deleted, ref meter);
            if (moment.Left < 0 || document.Keyframes[moment.Left].Outside) continue;
            Add(scene, document, track, moment, frame, deleted, ref meter);
        }
    }

    private static void Add(
        Scene scene, AnnotationDocument document, in TrackRecord track, TrackMoment moment, int frame, ReadOnlySpan<int> deleted, ref BudgetMeter meter)
    {
        ref readonly var left = ref document.Keyframes[moment.Left];
        var item = SceneBuilder.New(left.Type, track.Label, track.Group, new ObjectRef(track.Id, ObjectKind.Track, left.Type));
        item.ZOrder = left.ZOrder;
        item.Occluded = left.Occluded;
        item.Rotation = left.Rotation;
        if (left.Type == ShapeType.Mask)
        {
            item.Points = left.Points;
        }
        else if (left.Type == ShapeType.Skeleton)
        {
            if (!AddElements(scene, document, track, ref item, frame, deleted, ref meter)) return;
        }
        else
        {
            var points = left.Points.Of(document.Coordinates);
            meter.Spend(points.Length);
            if (moment.IsBetween)
            {
                ref readonly var right = ref document.Keyframes[moment.Right];
                points = Interpolation.Between(left, right, document.Coordinates, moment.Share, out item.Rotation, ref meter);
            }

            item.Points = SceneCoordinates.Add(scene, left.Type, points);
        }

        item.Values = AddValues(scene, document, track, moment.Left, deleted, ref meter);
        scene.Objects.Add(item);
    }

    /// <summary>False when no point of the skeleton is there: then the skeleton is not either.</summary>
    private static bool AddElements(
        Scene scene, AnnotationDocument document, in TrackRecord track, ref SceneObject item, int frame, ReadOnlySpan<int> deleted, ref BudgetMeter meter)
    {
        var points = SceneSkeleton.Begin(scene, document.Labels.Labels[track.Label], ref item);
        var any = false;
        foreach (ref readonly var element in track.Elements.Of(document.ElementTracks))
        {
            var moment = TrackMoment.Of(document.Keyframes, element.Keyframes, frame, deleted, ref meter);
            if (moment.Left < 0) continue;
            ref readonly var left = ref document.Keyframes[moment.Left];
            var visibility = left.Outside ? Visibility.Absent : left.Occluded ? Visibility.Hidden : Visibility.Visible;
            any |= !left.Outside;
            var at = left.Points.Of(document.Coordinates);
            var (x, y) = (at[0], at[1]);
            if (moment.IsBetween)
            {
                var to = document.Keyframes[moment.Right].Points.Of(document.Coordinates);
                (x, y) = (x + ((to[0] - x) * moment.Share), y + ((to[1] - y) * moment.Share));
            }

            points.Set(element.Label, visibility, x, y);
        }

        return any;
    }

    /// <summary>A value that a keyframe does not state is the one before it; what the track states comes last.</summary>
    private static int AddValues(Scene scene, AnnotationDocument document, in TrackRecord track, int left, ReadOnlySpan<int> deleted, ref BudgetMeter meter)
    {
        var label = document.Labels.Labels[track.Label];
        var start = SceneBuilder.AddValues(scene, label, [], ref meter);
        if (label.Attributes.Length == 0) return start;
        for (var k = track.Keyframes.Start; k <= left; k++)
        {
            ref readonly var keyframe = ref document.Keyframes[k];
            meter.Spend(2 + (2 * keyframe.Attributes.Length));
            if (keyframe.Attributes.Length > 0 && deleted.BinarySearch(keyframe.Frame) < 0) Apply(scene, start, keyframe.Attributes.Of(document.Attributes));
        }

        Apply(scene, start, track.Attributes.Of(document.Attributes));
        return start;
    }

    private static void Apply(Scene scene, int start, ReadOnlySpan<AttributeEntry> entries)
    {
        foreach (var entry in entries)
            if (entry.Spec >= 0) scene.Values[start + entry.Spec] = entry.Value;
    }
}
