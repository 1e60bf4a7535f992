using Feedback.Actors;

namespace Feedback.Cvat;

/// <summary>Ids that have to do with a server as a whole.</summary>
public static class CvatIds
{
    /// <summary>Who it is that changes things because they changed on the server, for the audit record.</summary>
    public static string Server(string connection) => $"cvat:{connection}";

    /// <summary>A slice of the list of a server's tasks, kept like the list of a task's jobs.</summary>
    public static string TaskList(string connection, int slice) => ActorId.JobList(Server(connection), slice);
}
