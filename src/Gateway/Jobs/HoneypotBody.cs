namespace Feedback.Gateway;

/// <summary>A placeholder frame of a job.</summary>
/// <param name="Frame">The placeholder's own number.</param>
/// <param name="RealFrame">The validation frame it shows.</param>
public sealed record HoneypotBody(int Frame, int RealFrame);
