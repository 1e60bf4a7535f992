namespace Feedback.Gateway;

/// <summary>Who the caller is.</summary>
/// <param name="User">The user id.</param>
/// <param name="Admin">May do all.</param>
/// <param name="Platform">Writes tasks, jobs, ground truth and annotations.</param>
/// <param name="Staff">May create tasks; which ones a person is staff of, the tasks say.</param>
public sealed record MeAnswer(string User, bool Admin, bool Platform, bool Staff);
