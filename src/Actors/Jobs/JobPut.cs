namespace Feedback.Actors;

/// <summary>A job after it was put.</summary>
/// <param name="State">What is stored now; null if the put was refused because the job is part of another task.</param>
/// <param name="Created">True if there was none before.</param>
public sealed record JobPut(JobState? State, bool Created);
