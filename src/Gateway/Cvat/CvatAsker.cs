using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Who asks for a validation.</summary>
/// <param name="User">Number of the user.</param>
/// <param name="Exempt">Whether the user is staff, which uses up nothing.</param>
internal sealed record CvatAsker(int User, bool Exempt)
{
    /// <summary>A caller that is here, by the caller's own credentials; null if the job is somebody else's.</summary>
    public static async Task<CvatAsker?> Of(CvatServer server, CvatCaller caller, Pulled pulled, CancellationToken stop) =>
        pulled.Truth is { } truth && await server.Staff.Opens(caller.Self.Id, caller.Credential, truth.Id, stop) ? new CvatAsker(caller.Self.Id, true)
        : pulled.Job.Assignee?.Id == caller.Self.Id ? new CvatAsker(caller.Self.Id, false)
        : null;

    /// <summary>Whose attempt a finish is that a webhook tells of: the assignee's, unless staff finished the job; null if there is nobody.</summary>
    public static async Task<CvatAsker?> OfFinish(CvatServer server, CvatPerson? sender, Pulled pulled, CancellationToken stop)
    {
        if ((sender ?? pulled.Job.Assignee) is not { } person) return null;
        if (await server.Staff.IsStaff(person.Id, pulled.Task, pulled.Truth!, stop)) return new CvatAsker(person.Id, true);
        return pulled.Job.Assignee is { } assignee ? new CvatAsker(assignee.Id, false) : null;
    }
}
