namespace Feedback.Actors;

/// <summary>The pure rules of watches.</summary>
public static class WatchRules
{
    /// <summary>Claims remembered with a job; one verdict has a few at most.</summary>
    public const int ClaimsKept = 50;

    /// <summary>The watch after a sighting. Nothing changes where it is older, or tells nothing new but a later date: every save of annotations moves the date.</summary>
    public static WatchState See(WatchState before, Sighting sighting)
    {
        var newer = before.Seen is not { } seen || sighting.UpdatedDate > seen.UpdatedDate;
        return newer && before.Seen != sighting with { UpdatedDate = before.Seen?.UpdatedDate ?? default } ? before with { Seen = sighting } : before;
    }

    /// <summary>The watch after a claim; the same object if it was claimed before.</summary>
    public static WatchState Claim(WatchState before, string claim)
    {
        if (before.Claims.Contains(claim)) return before;
        var kept = before.Claims.Length < ClaimsKept ? before.Claims : before.Claims.RemoveAt(0);
        return before with { Claims = kept.Add(claim) };
    }

    /// <summary>The watch after a claim was given back.</summary>
    public static WatchState Release(WatchState before, string claim) => before.Claims.Contains(claim) ? before with { Claims = before.Claims.Remove(claim) } : before;
}
