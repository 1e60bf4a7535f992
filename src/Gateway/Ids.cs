using System.Text.RegularExpressions;

namespace Feedback.Gateway;

/// <summary>Ids of tasks, jobs, projects and persons are opaque to us but for their alphabet and length.</summary>
public static partial class Ids
{
    /// <summary>What is accepted, for error messages.</summary>
    public const string Expected = "1 to 128 characters of A-Z a-z 0-9 . _ : -";

    /// <summary>Whether a text is an id.</summary>
    public static bool IsId(string? text) => text is not null && Pattern().IsMatch(text);

    [GeneratedRegex("^[A-Za-z0-9._:-]{1,128}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
