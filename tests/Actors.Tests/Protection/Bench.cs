namespace Feedback.Actors.Tests.Protection;

/// <summary>One job under protections, by the pure rules alone.</summary>
internal sealed class Bench(string settings)
{
    private long _token;

    public JobState Job { get; private set; } = JobRules.Put(null, JobBench.Definition(), Start)!;

    public DateTimeOffset Now { get; private set; } = Start;

    public int Truth { get; set; } = 1;

    public EffectiveSettings Settings { get; } = TestSettings.Effective(1, settings);

    private static DateTimeOffset Start { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public Basis Basis => new("s", Truth, 1, 1);

    /// <summary>Where an assignment's person stands, as the validator asks before it counts changes.</summary>
    public string? ChangedSince => ProtectionRules.LastJudged(Job, Job.Assignment.Assignee!);

    public void Pass(double seconds) => Now += TimeSpan.FromSeconds(seconds);

    public void Assign(string? person) => Job = JobRules.Assign(Job, person, Now);

    public BeginResult Begin(string digest, int objects = 100, int changed = 100)
    {
        var request = new BeginRequest
        {
            Person = Job.Assignment.Assignee!,
            Exempt = false,
            Digest = digest,
            Saves = true,
            Basis = Basis,
            Rules = Settings.Rules,
            Configured = true,
            Objects = objects,
            ChangedSince = ChangedSince,
            Changed = changed,
            Patience = TimeSpan.FromSeconds(20),
            Name = "r-" + digest,
        };
        var result = ValidationRules.Check(Job, request, inFlight: false, Now);
        return result.Kind == BeginKind.Granted ? result with { Ticket = ValidationRules.Grant(Job, request, ++_token, 0, Now) } : result;
    }

    /// <summary>A whole validation; <paramref name="valid"/> of a hundred objects are right and seventy are required.</summary>
    public Verdict Judge(string digest, int valid = 10, int objects = 100, int changed = 100)
    {
        var begun = Begin(digest, objects, changed);
        Assert.Equal(BeginKind.Granted, begun.Kind);
        var score = new ScoringOutcome(null, valid, 100, ["hint"]);
        var verdict = VerdictRules.Decide(begun.Ticket!, Settings, Settings.Rules.Disclosure, score, Now);
        Job = ValidationRules.Commit(Job, begun.Ticket!, verdict, Now)!;
        return verdict;
    }
}
