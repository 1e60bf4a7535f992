namespace Feedback.Attacks.Tests;

/// <summary>Ways to make unchanged objects look changed, the cheapest first.</summary>
internal enum Disguise
{
    /// <summary>None.</summary>
    None,

    /// <summary>A member that nobody knows.</summary>
    Member,

    /// <summary>A hundredth of a pixel.</summary>
    Nudge,

    /// <summary>Marks that no score depends on.</summary>
    Flag,

    /// <summary>A third of the width to and fro, which still matches: the one that needs knowledge of the matching.</summary>
    Shift,
}
