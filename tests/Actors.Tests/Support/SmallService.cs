using System.Text;
using Feedback.Embedded;
using Feedback.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feedback.Actors.Tests;

/// <summary>The real service below HTTP with one place, one scoring thread and a clock that stands still; one task, whose ground truth is what the crowd hands in.</summary>
internal sealed class SmallService : IDisposable
{
    private const string TaskId = "task-1";
    private readonly TempDatabase _database = new();
    private readonly EmbeddedActors _actors;
    private readonly Validator _validator;

    public SmallService(int places)
    {
        var store = _database.Open(Clock);
        _actors = new EmbeddedActors(store, new EmbeddedOptions(), Clock, NullLogger<EmbeddedActors>.Instance);
        var (catalog, limits) = (new TaskCatalog(_actors), new DocumentLimits());
        Lines = new Lines(places, places, 10);
        Desks = new FairSeats(places);
        Judge = new Judge(_actors, catalog, limits, 256 << 20, Clock);
        Pool = new ScoringPool(Judge, 1, Clock, NullLogger<ScoringPool>.Instance);
        _validator = new Validator(_actors, catalog, Pool, Lines, Desks, new Disclosures(_actors), new SqliteAudit(store), limits, Clock, NullLogger<Validator>.Instance);
    }

    public TestClock Clock { get; } = new();

    public Lines Lines { get; }

    /// <summary>As many as places.</summary>
    public FairSeats Desks { get; }

    public Judge Judge { get; }

    public ScoringPool Pool { get; }

    public LabelSet Labels { get; private set; } = null!;

    /// <summary>Makes the task, with ground truth on its only frame, and its jobs, all of the same person.</summary>
    public async Task Prepare(string truth, params string[] jobs)
    {
        var task = new TaskDefinition { Name = "street", Labels = TestSettings.Json("""[{"id":1,"name":"car","attributes":[]}]"""), Frames = [new FrameInfo(0, 1000, 1000)] };
        Labels = TaskCatalog.ReadLabels(task);
        await _actors.Ask<ITask, TaskPut>(ActorId.Task(TaskId), actor => actor.Put(task));
        var utf8 = Encoding.UTF8.GetBytes(truth);
        var digest = AnnotationDigest.Compute(utf8);
        await _actors.Ask<IAnnotations, bool>(ActorId.TruthAnnotations(TaskId, digest), actor => actor.Put(Packed.Pack(utf8)));
        await _actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(TaskId), actor => actor.Put(new TruthDefinition
        {
            Stage = JobStage.Acceptance, State = JobProgress.Completed, Mode = TruthMode.Frames, ValidationFrames = [0], AnnotationsDigest = digest,
        }));
        await _actors.Ask<ISettings, SettingsVersion?>(ActorId.TaskSettings(TaskId), actor => actor.Change(TestSettings.Set("""{"max_validations_per_job": 3}"""), null));
        foreach (var job in jobs) await _actors.Ask<IJob, JobPut>(ActorId.Job(job), actor => actor.Put(new JobDefinition { TaskId = TaskId, Frames = [0], Assignee = JobBench.Ann }));
    }

    /// <summary>A request as a gateway passes it on.</summary>
    public Task<ValidationOutcome> HandIn(string job, string annotations, Deadline deadline)
    {
        var submission = Submission.Read(Encoding.UTF8.GetBytes(annotations), Labels, new DocumentLimits(), out _)!;
        return _validator.Validate(new ValidationRequest { JobId = job, TaskId = TaskId, Person = JobBench.Ann, Exempt = false, Submission = submission }, deadline);
    }

    public Task<JobState?> Job(string job) => _actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get());

    public void Dispose()
    {
        Pool.Dispose();
        _database.Dispose();
    }
}
