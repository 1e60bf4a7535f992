namespace Feedback.Actors;

/// <summary>Where scoring is done: a bounded number at once, on this machine or on any silo.</summary>
public interface IScoringPool
{
    /// <summary>Scores annotations. Waits for a place; ends with <see cref="Unavailable.TimedOut"/> when the request's budget is used up.</summary>
    Task<Scored> Score(ScoringRequest request, Submission submission, CancellationToken stop);
}
