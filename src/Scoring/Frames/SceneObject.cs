namespace Feedback.Scoring;

/// <summary>An object on one frame, tracks interpolated and coordinates rounded.</summary>
internal struct SceneObject
{
    public ObjectRef Ref;
    public double Rotation;

    /// <summary>In the scene's coordinates; for a mask the run lengths and box, in the document's.</summary>
    public Slice Points;

    /// <summary>First of the object's values in the scene, one for each attribute of its label.</summary>
    public int Values;

    /// <summary>First of a skeleton's points in the scene's visibilities.</summary>
    public int Visibilities;
    public int Label;
    public int Group;
    public int ZOrder;
    public ShapeType Type;
    public bool Occluded;
}
