namespace Feedback.Gateway;

/// <summary>Who is calling, and with which roles.</summary>
/// <param name="User">User id: a person's, or the name of a key that acts for nobody else.</param>
/// <param name="IsAdmin">May do all.</param>
/// <param name="IsPlatform">Writes tasks, jobs, ground truth and annotations.</param>
/// <param name="IsStaff">May create tasks; what else depends on the task.</param>
/// <param name="SeesCause">Whether the credentials (not the person acted for) may learn why there is no feedback.</param>
public sealed record Caller(string User, bool IsAdmin, bool IsPlatform, bool IsStaff, bool SeesCause)
{
    /// <summary>The caller of a request that came through authentication.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Caller>());

    /// <summary>The person a platform acts for: that person's rights, which only the task can widen.</summary>
    public Caller ActingFor(string user) => new(user, false, false, false, SeesCause);
}
