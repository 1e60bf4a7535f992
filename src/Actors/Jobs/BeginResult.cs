namespace Feedback.Actors;

/// <summary>A job's answer to a <see cref="BeginRequest"/>.</summary>
/// <param name="Kind">Which answer it is.</param>
/// <param name="Ticket">With <see cref="BeginKind.Granted"/>.</param>
/// <param name="Verdict">With <see cref="BeginKind.Known"/>, as it was first given.</param>
/// <param name="Cause">With <see cref="BeginKind.Unavailable"/>.</param>
/// <param name="Wait">With <see cref="BeginKind.CoolingDown"/>, how long still.</param>
/// <param name="VerdictId">With <see cref="BeginKind.Known"/> and no verdict: the verdict of an earlier assignment, which its attempt holds.</param>
public sealed record BeginResult(BeginKind Kind, Ticket? Ticket = null, Verdict? Verdict = null, Unavailable? Cause = null, TimeSpan? Wait = null, string? VerdictId = null);
