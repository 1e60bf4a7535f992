using System.Globalization;
using System.Text.Json;
using Feedback.Load.Generation;

namespace Feedback.Load.Scenarios;

/// <summary>What a platform sets up before annotators come: tasks of one shape, their ground truth, their jobs.</summary>
/// <param name="Name">Beginning of all its ids.</param>
/// <param name="Kit">What is sent.</param>
/// <param name="Tasks">Number of tasks.</param>
/// <param name="Jobs">Number of jobs, in turn of one task after the other.</param>
internal sealed record World(string Name, JobKit Kit, int Tasks, int Jobs)
{
    /// <summary>Attempts of each assignment: more than a run uses up.</summary>
    public const int Attempts = 1_000_000;

    /// <summary>Who leads its tasks: staff of them.</summary>
    public const string Lead = "lead";

    /// <summary>How often a job is handed in before the next one comes, where there are enough.</summary>
    public const int HandedIn = 10;

    private const int AtATime = 2000;
    private const int Annotators = 200;
    private const int PutAtOnce = 32;

    /// <summary>Id of a task.</summary>
    public string Task(long number) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{number % Tasks}");

    /// <summary>Id of a job.</summary>
    public string Job(long number) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{number % Jobs % Tasks}-{number % Jobs}");

    /// <summary>Id of the task of a job.</summary>
    public string TaskOf(long job) => Task(job % Jobs);

    /// <summary>Who has that job.</summary>
    public string Annotator(long job) => string.Create(CultureInfo.InvariantCulture, $"annotator-{job % Jobs % Annotators}");

    /// <summary>
    /// Number of the job that is worked on next: two thousand at a time, each handed in ten times before the next ones come. Jobs are finished some time; one that never
    /// was would have a history that grows as long as the run.
    /// </summary>
    public long InTurn(long number) => ((number / (AtATime * HandedIn) * AtATime) + (number % AtATime)) % Jobs;

    /// <summary>Work on a job that was not handed in before; the first piece of each pair is careful work, the second hasty.</summary>
    /// <param name="piece">Which submission of the kit.</param>
    /// <param name="number">Another each time.</param>
    public VariedContent Work(long piece, long number) => new(Kit.Work[(int)(piece % Kit.Work.Length)], number);

    /// <summary>Puts everything.</summary>
    public async Task Put(FrontEnd front, CancellationToken stop)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = PutAtOnce, CancellationToken = stop };
        await Parallel.ForAsync(0, Tasks, parallel, async (task, end) => await PutTask(front, task, end));
        await Parallel.ForAsync(0, Jobs, parallel, async (job, end) => await PutJob(front, job, end));
    }

    /// <summary>Puts a task with settings and ground truth.</summary>
    public async Task PutTask(FrontEnd front, long number, CancellationToken stop)
    {
        var (path, shape) = ($"/v1/tasks/{Task(number)}", Kit.Shape);
        await front.Must(HttpMethod.Put, path, new
        {
            name = Task(number),
            labels = JobShape.LabelObjects,
            frames = Enumerable.Range(0, shape.Frames).Select(frame => new { frame, width = JobShape.Width, height = JobShape.Height }),
            staff = new[] { Lead },
        }, stop);
        await front.Must(HttpMethod.Patch, $"{path}/quality/settings", new { max_validations_per_job = Attempts, target_metric_threshold = 0.7 }, stop);
        await front.Must(HttpMethod.Put, $"{path}/ground_truth", new
        {
            stage = "acceptance",
            state = "completed",
            mode = "gt",
            validation_frames = shape.Validated,
            annotations = JsonSerializer.Deserialize<JsonElement>(Kit.Truth),
        }, stop);
    }

    /// <summary>Puts a job.</summary>
    public Task<Reply> PutJob(FrontEnd front, long number, CancellationToken stop) => front.Must(HttpMethod.Put, $"/v1/jobs/{Job(number)}", JobBody(number), stop);

    private object JobBody(long number) => new
    {
        task_id = TaskOf(number),
        start_frame = 0,
        stop_frame = Kit.Shape.Frames - 1,
        assignee = Annotator(number),
        state = "in progress",
    };
}
