namespace Feedback.Scoring;

/// <summary>A plain shape, or a keyframe of a track, as the document has it.</summary>
internal struct ShapeRecord
{
    public long? Id;
    public double Rotation;

    /// <summary>In the document's coordinates.</summary>
    public Slice Points;
    public Slice Attributes;

    /// <summary>In the document's elements; skeletons only.</summary>
    public Slice Elements;
    public int Frame;
    public int Label;
    public int ZOrder;
    public int Group;
    public ShapeType Type;
    public bool Occluded;

    /// <summary>Looked at in tracks only.</summary>
    public bool Outside;
}
