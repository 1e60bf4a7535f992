using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A job that a caller may see.</summary>
/// <param name="Job">The job.</param>
/// <param name="Task">Its task.</param>
/// <param name="Right">What the caller may do.</param>
public sealed record JobAccess(JobState Job, TaskBrief Task, Right Right);
