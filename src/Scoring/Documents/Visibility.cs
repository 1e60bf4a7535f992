namespace Feedback.Scoring;

/// <summary>State of a skeleton's point.</summary>
internal enum Visibility : byte
{
    Absent,
    Hidden,
    Visible,
}
