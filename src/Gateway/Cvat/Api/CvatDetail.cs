namespace Feedback.Gateway;

/// <summary>An error that concerns no field.</summary>
/// <param name="Detail">A sentence for a person.</param>
internal sealed record CvatDetail(string Detail);
