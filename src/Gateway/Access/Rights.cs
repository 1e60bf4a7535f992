using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>Decides who may do what. The one place.</summary>
/// <param name="actors">The actors.</param>
public sealed class Rights(IActors actors)
{
    /// <summary>What a caller may do with a task; null brief if there is no such task.</summary>
    public async Task<(Right Right, TaskBrief? Task)> OnTask(Caller caller, string task)
    {
        var brief = await actors.Ask<ITask, TaskBrief?>(ActorId.Task(task), actor => actor.Brief());
        return (Of(caller, brief), brief);
    }

    /// <summary>A job as far as a caller may see it; null if not at all. For answers that show nothing of its verdicts.</summary>
    public async Task<JobAccess?> OnJob(Caller caller, string job) =>
        await Access(caller, await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get()));

    /// <summary>The same to be shown: a verdict in it counts as seen, and its charge stays.</summary>
    public async Task<JobAccess?> Show(Caller caller, string job) =>
        await OnJob(caller, job) is null ? null : await Access(caller, await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Show()));

    /// <summary>A job that was looked at, as far as a caller may see it; null if not at all.</summary>
    public static JobAccess? Of(Caller caller, Sight sight) => Access(caller, sight.Job, sight.Task.Task);

    private async Task<JobAccess?> Access(Caller caller, JobState? state) => state is null ? null
        : await actors.Ask<ITask, TaskBrief?>(ActorId.Task(state.TaskId), actor => actor.Brief()) is { } task ? Access(caller, state, task) : null;

    private static JobAccess? Access(Caller caller, JobState state, TaskBrief task)
    {
        var right = Of(caller, task);
        if (right == Right.None && state.Assignment.Assignee == caller.User) right = Right.Assignee;
        return right == Right.None ? null : new JobAccess(state, task, right);
    }

    /// <summary>What a caller may do with a project's settings: staff of one of its tasks read them, staff of all of them change them.</summary>
    public async Task<(bool Reads, bool Writes)> OnProject(Caller caller, string project)
    {
        if (caller.IsAdmin || caller.IsPlatform) return (true, true);
        var tasks = (await actors.Ask<IProject, ProjectTasks>(ActorId.Project(project), actor => actor.Tasks())).Staff;
        return (tasks.Values.Any(staff => staff.Contains(caller.User)), tasks.Count > 0 && tasks.Values.All(staff => staff.Contains(caller.User)));
    }

    private static Right Of(Caller caller, TaskBrief? task)
    {
        if (caller.IsAdmin || (task is not null && task.Staff.Contains(caller.User))) return Right.Staff;
        return caller.IsPlatform ? Right.Platform : Right.None;
    }
}
