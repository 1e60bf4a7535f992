using Feedback.Load.Running;

namespace Feedback.Load.Profiles;

/// <summary>A stretch of a run with traffic of its own.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="From">When it began, from the start of the run.</param>
/// <param name="Duration">How long requests were started.</param>
internal sealed record Phase(string Name, TimeSpan From, TimeSpan Duration)
{
    /// <summary>What was sent and seen of each scenario.</summary>
    public List<(Traffic Traffic, Recording Seen)> Scenarios { get; } = [];

    /// <summary>What was seen of the first scenario: the one that is measured.</summary>
    public Recording Measured => Scenarios[0].Seen;
}
