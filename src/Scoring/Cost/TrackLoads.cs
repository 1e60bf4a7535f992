namespace Feedback.Scoring;

/// <summary>The tracks of a document as far as they decide the cost of a frame: from where to where each is there, and how large it is at first.</summary>
internal sealed class TrackLoads
{
    private readonly List<(int First, int End, ShapeType Type, Box Box, int Numbers)> _tracks = [];

    public int Count => _tracks.Count;

    public static TrackLoads Of(AnnotationDocument document, ref BudgetMeter meter)
    {
        var loads = new TrackLoads();
        foreach (ref readonly var track in document.Tracks.AsSpan())
        {
            meter.Spend(16);
            if (track.Keyframes.Length == 0) continue;
            ref readonly var first = ref document.Keyframes[track.Keyframes.Start];
            ref readonly var last = ref document.Keyframes[track.Keyframes.End - 1];
            var (box, numbers) = FrameLoad.SizeOf(document, first, track.Elements.Length, ref meter);
            loads._tracks.Add((track.Frame, last.Outside ? last.Frame : int.MaxValue, first.Type, box, numbers));
        }

        return loads;
    }

    /// <summary>Adds the tracks that are there on a frame.</summary>
    public void AddTo(FrameLoad load, int frame, ref BudgetMeter meter)
    {
        meter.Spend(2L * _tracks.Count);
        foreach (var (first, end, type, box, numbers) in _tracks)
            if (frame >= first && frame < end) load[type].Add(box, numbers);
    }
}
