namespace Feedback.Gateway.Tests;

/// <summary>A gateway with one place a task and none to wait, so that being overloaded can be provoked.</summary>
public sealed class NarrowGateway : RunningGateway
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Feedback__Validation__MaxConcurrentPerTask"] = "1",
        ["Feedback__Validation__MaxWaitingPerAssignment"] = "0",
    };
}
