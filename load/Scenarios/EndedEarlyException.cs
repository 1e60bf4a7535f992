using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>A scenario of several calls cannot go on: one of them ended otherwise than it needs.</summary>
/// <param name="end">How the scenario has ended with that.</param>
internal sealed class EndedEarlyException(Ended end) : Exception(end.Word)
{
    /// <summary>How the scenario has ended.</summary>
    public Ended End { get; } = end;

    /// <summary>Something is wrong, in words.</summary>
    public static EndedEarlyException Wrong(string what) => new(new Ended(EndKind.Failed, what));
}
