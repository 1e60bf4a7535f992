namespace Feedback.Attacks.Tests;

/// <summary>A test of the long profile only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = Profile.IsLong ? null : "Takes minutes; FEEDBACK_ATTACKS=long runs it.";
}
