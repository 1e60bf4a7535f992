using System.Globalization;

namespace Feedback.Actors;

/// <summary>How actors are named. Every id starts with a word: ADO.NET grain storage reads a bare hex-looking key as a number.</summary>
public static class ActorId
{
    /// <summary>The task's definition.</summary>
    public static string Task(string task) => $"task/{task}";

    /// <summary>One of the slices of the list of a task's jobs; see <see cref="JobListSlices"/>.</summary>
    public static string JobList(string task, int slice) => $"job-list/{task}/{slice}";

    /// <summary>The tasks of a project.</summary>
    public static string Project(string project) => $"project/{project}";

    /// <summary>The quality settings of a task.</summary>
    public static string TaskSettings(string task) => $"settings/task/{task}";

    /// <summary>The quality settings of a project.</summary>
    public static string ProjectSettings(string project) => $"settings/project/{project}";

    /// <summary>The ground truth of a task.</summary>
    public static string GroundTruth(string task) => $"truth/{task}";

    /// <summary>One document of ground-truth annotations, named by its content.</summary>
    public static string TruthAnnotations(string task, string digest) => $"truth-annotations/{task}/{digest}";

    /// <summary>A job.</summary>
    public static string Job(string job) => $"job/{job}";

    /// <summary>One attempt of one assignment, or with <see cref="VerdictId.StaffAssignment"/> one run of staff, made under one ticket. Two activations of a
    /// job that do not know of each other may give the same number to two validations: the ticket keeps their attempts apart, and the job says which counts.</summary>
    /// <param name="job">The job.</param>
    /// <param name="assignment">Number of the assignment.</param>
    /// <param name="number">Number of the attempt.</param>
    /// <param name="ticket">Token of the ticket; null for attempts of jobs that did not note it yet.</param>
    public static string Attempt(string job, int assignment, int number, long? ticket) =>
        string.Create(CultureInfo.InvariantCulture, $"attempt/{job}/{(assignment == VerdictId.StaffAssignment ? "staff" : assignment)}/{number}{(ticket is null ? "" : $"/{ticket}")}");

    /// <summary>One document of a job's annotations, named by its content.</summary>
    public static string Annotations(string job, string digest) => $"annotations/{job}/{digest}";

    /// <summary>The ledger of a version of a task's ground truth.</summary>
    public static string Ledger(string task, int truth) => $"ledger/{task}/{truth}";

    /// <summary>What is remembered of a job on the server it comes from.</summary>
    public static string Watch(string job) => $"watch/{job}";

    /// <summary>What an id names: the part behind its first word.</summary>
    public static string NameOf(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>How many slices a task's list of jobs has, so that adding a job never rewrites all of a long list.</summary>
    public const int JobListSlices = 16;

    /// <summary>The slice a job is listed in: the same on every machine and in every version.</summary>
    public static int SliceOf(string job)
    {
        uint hash = 2166136261; // FNV-1a, 32 bits
        foreach (var c in job) hash = (hash ^ c) * 16777619;
        return (int)(hash % JobListSlices);
    }
}
