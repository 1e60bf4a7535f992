namespace Feedback.Load.Profiles;

/// <summary>The most a system serves to a fixed number of callers, each of whom asks again at once.</summary>
/// <param name="PerSecond">Served a second.</param>
/// <param name="P99">99th percentile of the latency meanwhile.</param>
internal sealed record Maximum(double PerSecond, TimeSpan P99);
