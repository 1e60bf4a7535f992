namespace Feedback.Gateway;

/// <summary>What a request asks for.</summary>
/// <param name="Type">Always <c>validate</c>.</param>
/// <param name="Target">Always <c>job</c>.</param>
/// <param name="ProjectId">Left open.</param>
/// <param name="TaskId">Left open.</param>
/// <param name="JobId">Number of the job.</param>
internal sealed record CvatOperation(string Type, string Target, int? ProjectId, int? TaskId, int JobId);
