using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Embedded;
using Feedback.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feedback.Attacks.Tests;

/// <summary>The real service below HTTP: validator, actors, scoring and a database of its own.</summary>
public sealed class Service : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedback-attacks-");
    private readonly SqliteStore _store;
    private readonly ScoringPool _pool;
    private readonly EmbeddedActors _actors;
    private readonly Validator _validator;
    private int _tasks;

    public Service()
    {
        _store = new SqliteStore(Path.Combine(_folder.FullName, "feedback.db"), Durability.ProcessDeath, Clock);
        _actors = new EmbeddedActors(_store, new EmbeddedOptions(), Clock, NullLogger<EmbeddedActors>.Instance);
        var catalog = new TaskCatalog(_actors);
        var limits = new DocumentLimits();
        _pool = new ScoringPool(new Judge(_actors, catalog, limits, 64 << 20, Clock), 1, Clock, NullLogger<ScoringPool>.Instance);
        _validator = new Validator(
            _actors, catalog, _pool, new Lines(10, 10, 10), new FairSeats(10), new Disclosures(_actors), new SqliteAudit(_store), limits, Clock, NullLogger<Validator>.Instance);
    }

    internal WorkingDay Clock { get; } = new();

    /// <summary>A task of this world with the settings of a protection, and a job on all its frames for each person.</summary>
    internal async Task<(string Task, ImmutableArray<string> Jobs)> Set(World world, string settings, IEnumerable<string> persons)
    {
        var task = $"task-{++_tasks}";
        await _actors.Ask<ITask, TaskPut>(ActorId.Task(task), actor => actor.Put(world.Task));
        var truth = Encoding.UTF8.GetBytes(world.Truth);
        var digest = AnnotationDigest.Compute(truth);
        await _actors.Ask<IAnnotations, bool>(ActorId.TruthAnnotations(task, digest), actor => actor.Put(Packed.Pack(truth)));
        await _actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(task), actor => actor.Put(new TruthDefinition
        {
            Stage = JobStage.Acceptance,
            State = JobProgress.Completed,
            Mode = TruthMode.Frames,
            ValidationFrames = world.Judged,
            AnnotationsDigest = digest,
        }));
        var change = new SettingsChange(null, Members(settings), []);
        await _actors.Ask<ISettings, SettingsVersion?>(ActorId.TaskSettings(task), actor => actor.Change(change, null));
        var jobs = ImmutableArray.CreateBuilder<string>();
        foreach (var person in persons)
        {
            var job = $"{task}-{jobs.Count + 1}";
            await _actors.Ask<IJobList, bool>(ActorId.JobList(task, ActorId.SliceOf(job)), actor => actor.Add(job));
            await _actors.Ask<IJob, JobPut>(ActorId.Job(job), actor => actor.Put(
                new JobDefinition { TaskId = task, Frames = [.. world.Task.Frames.Select(frame => frame.Frame)], Assignee = person }));
            jobs.Add(job);
        }

        return (task, jobs.ToImmutable());
    }

    /// <summary>The platform gives the job to somebody else.</summary>
    internal Task Assign(string job, string person) =>
        _actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Change(new JobChange(true, person, null, null)));

    /// <summary>One request as the gateway passes it on.</summary>
    internal async Task<ValidationOutcome> HandIn(World world, string task, string job, string person, string annotations)
    {
        var submission = Submission.Read(Encoding.UTF8.GetBytes(annotations), world.Labels, new DocumentLimits(), out var error)
            ?? throw new InvalidOperationException(error!.Path);
        using var deadline = new Deadline(Clock, TimeSpan.FromSeconds(60));
        return await _validator.Validate(
            new ValidationRequest { JobId = job, TaskId = task, Person = person, Exempt = false, Submission = submission }, deadline);
    }

    public void Dispose()
    {
        _pool.Dispose();
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ImmutableSortedDictionary<string, JsonElement> Members(string json) => JsonSerializer.Deserialize<JsonElement>(json)
        .EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal);
}
