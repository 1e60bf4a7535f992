namespace Feedback.Actors;

/// <summary>A job as it was at one moment on the server it comes from, in that server's words.</summary>
/// <param name="UpdatedDate">When the server last changed it, UTC.</param>
/// <param name="State">Its state.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="AssignedAt">Since when it has its assignee, UTC.</param>
public sealed record Sighting(DateTimeOffset UpdatedDate, string State, string Stage, DateTimeOffset? AssignedAt);
