namespace Feedback.Cvat;

/// <summary>An issue to open.</summary>
/// <param name="Job">The job.</param>
/// <param name="Frame">The frame it stands on.</param>
/// <param name="Position">A box on it: <c>x1, y1, x2, y2</c>.</param>
/// <param name="Message">Its first comment.</param>
public sealed record CvatNewIssue(int Job, int Frame, IReadOnlyList<double> Position, string Message);
