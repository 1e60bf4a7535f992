namespace Feedback.Scoring;

/// <summary>A placeholder frame of a job that shows a validation frame of the pool (mode <c>gt_pool</c>).</summary>
/// <param name="Frame">The placeholder's own number.</param>
/// <param name="RealFrame">The pool frame it shows; ground truth lives there.</param>
public sealed record Honeypot(int Frame, int RealFrame);
