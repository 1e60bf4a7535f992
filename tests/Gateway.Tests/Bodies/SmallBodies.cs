namespace Feedback.Gateway.Tests;

/// <summary>A gateway that takes bodies of 64 KiB at most.</summary>
public sealed class SmallBodies : RunningGateway
{
    public const int Limit = 64 * 1024;

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Feedback__Validation__MaxBodyBytes"] = $"{Limit}" };
}
