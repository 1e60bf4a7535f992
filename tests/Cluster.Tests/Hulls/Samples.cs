using System.Text.Json;
using Feedback.Actors;
using Feedback.Scoring;

namespace Feedback.Cluster.Tests;

/// <summary>Things to put into actors.</summary>
internal static class Samples
{
    /// <summary>A task of ten frames with one label.</summary>
    public static TaskDefinition Task { get; } = new()
    {
        Name = "Bänke",
        ProjectId = "p-1",
        Labels = JsonDocument.Parse("""[{"id": 1, "name": "bench", "type": "any", "attributes": [], "sublabels": []}]""").RootElement,
        Frames = [.. Enumerable.Range(0, 10).Select(frame => new FrameInfo(frame, 640, 480))],
        Staff = ["ann"],
    };

    /// <summary>An accepted ground truth on the first three frames.</summary>
    public static TruthDefinition Truth(string digest) => new()
    {
        Stage = JobStage.Acceptance,
        State = JobProgress.Completed,
        Mode = TruthMode.Frames,
        ValidationFrames = [0, 1, 2],
        AnnotationsDigest = digest,
    };

    /// <summary>A job of a task.</summary>
    public static JobDefinition Job(string task) => new() { TaskId = task, Frames = [0, 1, 2, 3], Honeypots = [new Honeypot(3, 9)], Assignee = "worker" };

    /// <summary>A request of the job's assignee.</summary>
    public static BeginRequest Begin(string digest) => new()
    {
        Person = "worker",
        Exempt = false,
        Digest = digest,
        Saves = true,
        Key = "key-" + digest,
        Basis = new Basis("1.0", 1, 1, 1),
        Rules = new FeedbackRules { MaxValidationsPerJob = 3 },
        Configured = true,
        Patience = TimeSpan.FromMinutes(1),
        Name = "request-" + digest,
    };

    /// <summary>A verdict on a ticket.</summary>
    public static Verdict Rejection(Ticket ticket) =>
        VerdictRules.Decide(ticket, EffectiveSettings.Of(new SettingsVersion(1, SettingsValues.Initial), null, null), Disclosure.Score, new ScoringOutcome(null, 1, 3, ["one", "two"]), DateTimeOffset.UtcNow);

    /// <summary>A document with one rectangle on each of the first three frames.</summary>
    public static byte[] Rectangles(int shift) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = 0,
        tags = Array.Empty<object>(),
        tracks = Array.Empty<object>(),
        shapes = Enumerable.Range(0, 3).Select(frame => new
        {
            type = "rectangle",
            frame,
            label_id = 1,
            group = 0,
            source = "manual",
            occluded = false,
            outside = false,
            z_order = 0,
            rotation = 0.0,
            points = new double[] { 10 + (frame == 2 ? shift : 0), 10, 110 + (frame == 2 ? shift : 0), 110 },
            attributes = Array.Empty<object>(),
            elements = Array.Empty<object>(),
        }),
    });

    /// <summary>Puts a task with its ground truth; a request for scoring and what is to be scored.</summary>
    public static async Task<(ScoringRequest Request, Submission Submission)> Scoring(IActors actors, string task)
    {
        await actors.Ask<ITask, TaskPut>(ActorId.Task(task), actor => actor.Put(Task));
        var truth = Rectangles(0);
        await actors.Ask<IAnnotations, bool>(ActorId.TruthAnnotations(task, "gt"), actor => actor.Put(Packed.Pack(truth)));
        var brief = await actors.Ask<IGroundTruth, TruthBrief>(ActorId.GroundTruth(task), actor => actor.Put(Truth("gt")));
        var labels = TaskCatalog.ReadLabels(Task);
        var submission = Submission.Read(Rectangles(300), labels, new DocumentLimits(), out _)!;
        var request = new ScoringRequest(task, 1, brief.Version, new JobLayout([0, 1, 2, 3], []), new QualitySettings(), TimeSpan.FromSeconds(10));
        return (request, submission);
    }
}
