using Feedback.Load.Hosts;

namespace Feedback.Load.Profiles;

/// <summary>What the system held of the machine at a moment.</summary>
/// <param name="At">The moment, from the start of the run.</param>
/// <param name="Held">What it held.</param>
internal readonly record struct Sample(TimeSpan At, Held Held);
