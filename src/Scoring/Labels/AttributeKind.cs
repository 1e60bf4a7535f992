namespace Feedback.Scoring;

/// <summary>How an attribute's text is understood when two values are compared.</summary>
internal enum AttributeKind : byte
{
    Text,
    Number,
    Checkbox,
}
