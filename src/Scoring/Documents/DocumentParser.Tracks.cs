using System.Runtime.InteropServices;

namespace Feedback.Scoring;

internal ref partial struct DocumentParser
{
    private void ReadTrack()
    {
        CountObject();
        var track = ReadTrackObject(inSkeleton: false, out var label);
        var found = FindLabel(label);
        ResolveTrackAttributes(found, track);
        track.Label = found.Index;
        track.Keyframes = OrderKeyframes(track.Keyframes, "");
        var elements = track.Elements.Length == 0 ? [] : CollectionsMarshal.AsSpan(_built.ElementTracks).Slice(track.Elements.Start, track.Elements.Length);
        for (var i = 0; i < elements.Length; i++)
        {
            var index = found.SublabelIndex(elements[i].Id!.Value);
            if (index < 0) throw MalformedAt($"elements[{i}].label_id", "The skeleton's label has no such sublabel.");
            elements[i].Label = index;
            elements[i].Keyframes = OrderKeyframes(elements[i].Keyframes, $"elements[{i}].");
        }

        var type = track.Keyframes.Length == 0 ? ShapeType.Cuboid : _built.Keyframes[track.Keyframes.Start].Type;
        CheckDefaults(found, track);
        if (type != ShapeType.Cuboid) _built.Tracks.Add(track);
    }

    /// <summary>A track; the label's id of a skeleton's element is kept in <see cref="TrackRecord.Id"/> until the skeleton's label is known.</summary>
    private TrackRecord ReadTrackObject(bool inSkeleton, out long label)
    {
        var (seen, track) = (0, new TrackRecord { Attributes = new Slice(_built.Stated.Count, 0) });
        label = 0;
        _cursor.BeginObject();
        while (NextMember(ref seen, out var member))
        {
            switch (member)
            {
                case Member.Id: track.Id = ReadId(); break;
                case Member.Frame: track.Frame = ReadFrame(); break;
                case Member.LabelId: label = _cursor.Integer(); break;
                case Member.Group: track.Group = ReadSmallOrZero(); break;
                case Member.Attributes when !inSkeleton: track.Attributes = ReadAttributes(); break;
                case Member.Shapes: track.Keyframes = ReadKeyframes(inSkeleton ? ShapeContext.ElementKeyframe : ShapeContext.Keyframe); break;
                case Member.Elements when !inSkeleton: track.Elements = ReadElementTracks(); break;
                default: _cursor.Skip(); break;
            }
        }

        if (!inSkeleton) Require(seen, Member.Frame);
        Require(seen, Member.LabelId);
        return track;
    }

    private Slice ReadKeyframes(ShapeContext context)
    {
        var start = _built.Keyframes.Count;
        if (!BeginList()) return new Slice(start, 0);
        while (_cursor.NextItem())
        {
            if (_built.Keyframes.Count >= _limits.Keyframes) throw _cursor.TooMuch($"The document may have {_limits.Keyframes} keyframes.");
            _built.Keyframes.Add(ReadShapeObject(context, out _));
        }

        _cursor.Leave();
        return new Slice(start, _built.Keyframes.Count - start);
    }

    private Slice ReadElementTracks()
    {
        var start = _built.ElementTracks.Count;
        if (!BeginList()) return new Slice(start, 0);
        while (_cursor.NextItem())
        {
            if (_built.ElementTracks.Count >= _limits.Elements) throw _cursor.TooMuch($"The document may have {_limits.Elements} skeleton points.");
            var element = ReadTrackObject(inSkeleton: true, out var label);
            element.Id = label;
            _built.ElementTracks.Add(element);
        }

        _cursor.Leave();
        return new Slice(start, _built.ElementTracks.Count - start);
    }

    private void ResolveTrackAttributes(Label label, in TrackRecord track)
    {
        var wrong = ResolveAttributes(label);
        if (wrong < 0) return;
        var path = $"attributes[{wrong - track.Attributes.Start}].value";
        for (var i = 0; i < track.Keyframes.Length; i++)
        {
            var stated = _built.Keyframes[track.Keyframes.Start + i].Attributes;
            if (wrong >= stated.Start && wrong < stated.End) path = $"shapes[{i}].attributes[{wrong - stated.Start}].value";
        }

        throw MalformedAt(path, "The attribute is a number, but this is not one.");
    }
}
