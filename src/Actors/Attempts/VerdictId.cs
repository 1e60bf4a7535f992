using System.Globalization;

namespace Feedback.Actors;

/// <summary>How verdicts of a job are named: <c>{assignment}-{attempt}</c>, or <c>staff-{number}</c> for runs of staff.</summary>
public static class VerdictId
{
    /// <summary>Stands for the assignment in runs of staff, which belong to none.</summary>
    public const int StaffAssignment = 0;

    /// <summary>The id of a verdict.</summary>
    public static string Make(int assignment, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(assignment == StaffAssignment ? "staff" : assignment.ToString(CultureInfo.InvariantCulture))}-{number}");

    /// <summary>Reads an id; false if it is none.</summary>
    public static bool TryRead(string id, out int assignment, out int number)
    {
        assignment = number = 0;
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0) return false;
        var head = id.AsSpan(0, dash);
        var known = head is "staff" || (Read(head, out assignment) && assignment > 0);
        return known && Read(id.AsSpan(dash + 1), out number) && number > 0 && Make(assignment, number) == id;
    }

    private static bool Read(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
