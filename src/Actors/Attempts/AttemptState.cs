namespace Feedback.Actors;

/// <summary>One attempt: what was judged, the verdict, the whole report for staff, the annotator's answer.</summary>
/// <param name="Ticket">Token of the ticket it was made under.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Report">The comparison report as JSON, compressed by <see cref="Packed"/>.</param>
public sealed record AttemptState(long Ticket, Verdict Verdict, byte[] Report);
