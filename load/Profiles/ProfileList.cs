using System.Collections.Immutable;

namespace Feedback.Load.Profiles;

/// <summary>Every profile there is.</summary>
internal static class ProfileList
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Profile> All { get; } =
    [
        new("smoke", "every scenario for some seconds; nothing may end wrong", Smoke.Run),
        new("steady", "half of the maximum; latency from the intended start", Steady.Run),
        new("spike", "five times the maximum for five seconds between half of it; recovery", Overload.Spike),
        new("overload", "five times the maximum for half a minute between half of it; what is still served, refusals, memory, recovery", Overload.Run),
        new("fairness", "half of the maximum on many tasks, then with one of them flooded at ten times its share", Fairness.Run),
        new("soak", "70 % of the maximum for half an hour, with all other scenarios beside; growth of memory, handles, latency", Soak.Run),
    ];
}
