namespace Feedback.Scoring;

/// <summary>What a <see cref="JsonCursor"/> stands on.</summary>
internal enum JsonToken : byte
{
    None,
    Object,
    Array,
    End,
    Text,
    Number,
    True,
    False,
    Null,
}
