using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>The part of a task that one job covers.</summary>
/// <param name="Frames">The job's frames, ascending, deleted ones included.</param>
/// <param name="Honeypots">Its placeholder frames; empty in mode <c>gt</c>.</param>
public sealed record JobLayout(ImmutableArray<int> Frames, ImmutableArray<Honeypot> Honeypots);
