namespace Feedback.Scoring;

/// <summary>Members the parser knows; any other is skipped.</summary>
internal enum Member
{
    Unknown,
    Tags,
    Shapes,
    Tracks,
    Id,
    Type,
    Frame,
    LabelId,
    Points,
    Rotation,
    Occluded,
    Outside,
    ZOrder,
    Group,
    Attributes,
    Elements,
    SpecId,
    Value,
}
