namespace Feedback.Attacks.Tests;

/// <summary>The real clock, put forward by the time that annotators would take.</summary>
internal sealed class WorkingDay : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;
}
