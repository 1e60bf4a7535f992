namespace Feedback.Scoring;

/// <summary>A track, or the track of one point of a skeleton, as the document has it.</summary>
internal struct TrackRecord
{
    public long? Id;

    /// <summary>Keyframes in ascending order of frames, duplicates dropped, in the document's keyframes.</summary>
    public Slice Keyframes;
    public Slice Attributes;

    /// <summary>Tracks of a skeleton's points, in the document's element tracks.</summary>
    public Slice Elements;
    public int Frame;

    /// <summary>Label; for a point of a skeleton the position among the sublabels.</summary>
    public int Label;
    public int Group;
}
