namespace Feedback.Gateway.Tests;

/// <summary>One request for validation and what came of it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assignment">Number of the assignment it was made in.</param>
/// <param name="Content">Number of the content handed in; equal numbers, equal content.</param>
/// <param name="Status">HTTP status; 0 if the answer was lost.</param>
/// <param name="Body">The body.</param>
public sealed record Handed(string Job, int Assignment, int Content, int Status, string Body);
