namespace Feedback.Scoring;

/// <summary>An object as reports name it, in 16 bytes: reports hold tens of thousands.</summary>
internal readonly struct ObjectRef(long? id, ObjectKind kind, ShapeType type)
{
    private readonly long _id = id ?? 0;
    private readonly bool _hasId = id.HasValue;

    public ObjectKind Kind { get; } = kind;

    public ShapeType Type { get; } = type;

    /// <summary>Id of the shape or tag, or of the track; null when the document gives none.</summary>
    public long? Id => _hasId ? _id : null;

    /// <summary>False for the missing side of a conflict.</summary>
    public bool Exists => Kind != ObjectKind.None;
}
