namespace Feedback.Cluster.Tests;

/// <summary>A verdict that was answered.</summary>
/// <param name="Job">The job.</param>
/// <param name="JobNumber">Its number, which says what it was handed in, see <see cref="Papers.Number"/>.</param>
/// <param name="Attempt">Which attempt it was to be.</param>
/// <param name="Body">The answer.</param>
internal sealed record HandedIn(string Job, int JobNumber, int Attempt, string Body);
