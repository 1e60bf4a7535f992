namespace Feedback.Scoring;

/// <summary>What an object's id counts.</summary>
internal enum ObjectKind : byte
{
    None,
    Shape,
    Track,
    Tag,
}
