namespace Feedback.History.Tests;

/// <summary>Something about a job that does not fit the contract.</summary>
/// <param name="Text">What.</param>
/// <param name="Excused">Whether it is the one exception that the architecture page admits.</param>
public sealed record Finding(string Text, bool Excused = false);
