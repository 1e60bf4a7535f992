namespace Feedback.Actors;

/// <summary>A job and what decides how it is judged, as they were when a request arrived.</summary>
/// <param name="Job">The job.</param>
/// <param name="Task">Of its task.</param>
public sealed record Sight(JobState Job, TaskFacts Task);
