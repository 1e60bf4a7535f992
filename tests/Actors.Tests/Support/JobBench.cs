namespace Feedback.Actors.Tests;

/// <summary>One job of <c>ann</c> with everything it is judged by, and the two gateways' part in a validation.</summary>
internal sealed class JobBench
{
    public const string Ann = "ann";
    public const string Bob = "bob";
    public const string Staff = "sue";

    private int _version = 1;
    private int _requests;

    private JobBench() => Job = new Job(Store, Clock);

    public TestClock Clock { get; } = new();

    public InMemory<JobState> Store { get; private set; } = new();

    public Job Job { get; private set; }

    public EffectiveSettings Settings { get; private set; } = TestSettings.Effective(1, """{"max_validations_per_job": 3}""");

    public int Truth { get; set; } = 1;

    public int Revision { get; set; } = 1;

    public bool Configured { get; set; } = true;

    /// <summary>What is stored; looking here is not seeing.</summary>
    public JobState State => Store.Value!;

    public Basis Basis => new(Settings.Stamp, Truth, Revision, State.Layout);

    public static JobDefinition Definition(string? assignee = Ann, JobType type = JobType.Annotation) =>
        new() { TaskId = "task-1", Type = type, Frames = [0, 1, 2], Assignee = assignee, State = JobProgress.InProgress };

    public static async Task<JobBench> Start(JobType type = JobType.Annotation)
    {
        var bench = new JobBench();
        await bench.Job.Put(Definition(Ann, type));
        return bench;
    }

    /// <summary>Changes the task's settings; a new version begins.</summary>
    public void Set(string json) => Settings = TestSettings.Effective(++_version, json);

    public void Limit(int most) => Set($$"""{"max_validations_per_job": {{most}}}""");

    public Task<BeginResult> Begin(
        string digest, string person = Ann, string? key = null, bool saves = true, bool exempt = false, double seconds = 20, string? name = null, bool again = false) =>
        Job.Begin(new BeginRequest
        {
            Person = person,
            Exempt = exempt,
            Digest = digest,
            Saves = saves,
            Key = key,
            Basis = Basis,
            Rules = Settings.Rules,
            Configured = Configured,
            Patience = TimeSpan.FromSeconds(seconds),
            Name = name ?? $"request-{++_requests}",
            Again = again,
        });

    public async Task<Ticket> Granted(string digest, string person = Ann, string? key = null, bool saves = true, bool exempt = false, string? name = null, bool again = false)
    {
        var begun = await Begin(digest, person, key, saves, exempt, name: name, again: again);
        Assert.Equal(BeginKind.Granted, begun.Kind);
        return begun.Ticket!;
    }

    public Verdict Decide(Ticket ticket, int valid, int total = 10) =>
        VerdictRules.Decide(ticket, Settings, Settings.Rules.Disclosure, new ScoringOutcome(null, valid, total, ["hint"]), Clock.GetUtcNow());

    public Task<CommitResult> Commit(Ticket ticket, int valid = 1) => Job.Commit(ticket, Decide(ticket, valid));

    /// <summary>A whole validation; <paramref name="valid"/> of ten objects are right and seven are required.</summary>
    public async Task<Verdict> Judge(string digest, int valid = 1, string person = Ann, string? key = null, bool saves = true, bool exempt = false)
    {
        var ticket = await Granted(digest, person, key, saves, exempt);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var verdict = Decide(ticket, valid);
        Assert.Equal(CommitResult.Committed, await Job.Commit(ticket, verdict));
        return verdict;
    }

    public Task<AnswerResult> Answer(string verdict, AnnotatorResponse response, string person = Ann) =>
        Job.Answer(new AnswerRequest(verdict, person, response, "because", Settings.Rules.MaxValidationsPerJob));

    public Task<JobState?> Assign(string? person) => Job.Change(new JobChange(true, person, null, null));

    /// <summary>The process dies and another one takes over; the time goes on.</summary>
    public void Restart()
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        Store = Store.Restart();
        Job = new Job(Store, Clock);
    }
}
