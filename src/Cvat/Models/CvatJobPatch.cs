namespace Feedback.Cvat;

/// <summary>A change of a job. A stage without a state would make the state <c>new</c>, so both are always named.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="State">The state.</param>
public sealed record CvatJobPatch(string Stage, string State);
