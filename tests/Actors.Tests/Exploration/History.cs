namespace Feedback.Actors.Tests;

/// <summary>The real job and its real attempts beside the <see cref="Contract"/>: after every step both must agree, and the invariants must hold.</summary>
internal sealed class History
{
    private const string JobId = "job-1";
    private readonly TestClock _clock = new();
    private readonly List<Step> _steps = [];
    private readonly List<Ticket> _tickets = [];
    private readonly Dictionary<string, InMemory<AttemptState>> _attempts = [];
    private InMemory<JobState> _store = new();
    private Job _job;

    public History(Scope scope)
    {
        Contract = new Contract(scope.Persons[0], scope.Limits[0]);
        _job = new Job(_store, _clock);
        Now(_job.Put(JobBench.Definition(scope.Persons[0])));
    }

    public Contract Contract { get; }

    public override string ToString() => string.Join("; ", _steps);

    /// <summary>Takes a step that was checked before.</summary>
    public void Repeat(Step step)
    {
        _steps.Add(step);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Do(step);
        Expect(step);
    }

    /// <summary>Takes a step and checks everything.</summary>
    public void Take(Step step)
    {
        _steps.Add(step);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        var (said, expected) = (Do(step), Expect(step));
        if (said != expected) throw new Xunit.Sdk.XunitException($"After [{this}] the job says '{said}' and should say '{expected}'.");
        foreach (var (holds, invariant) in Invariants())
        {
            if (!holds) throw new Xunit.Sdk.XunitException($"After [{this}] it does not hold that {invariant}.");
        }
    }

    private string? Do(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Begin:
                return Begin(step.Who!, step.What!);
            case StepKind.Write:
                return $"{Write(step.Number, out _)}";
            case StepKind.Commit:
                return Write(step.Number, out var verdict) ? $"{Now(_job.Commit(_tickets[step.Number], verdict))}" : "Overwritten";
            case StepKind.Withdraw:
                return $"{Now(_job.Withdraw(_tickets[step.Number]))}";
            case StepKind.Reassign:
                Now(_job.Change(new JobChange(true, step.Who, null, null)));
                return null;
            case StepKind.Restart:
                _store = _store.Restart();
                _job = new Job(_store, _clock);
                return null;
            case StepKind.Expire:
                _clock.Advance(TimeSpan.FromMinutes(1));
                return null;
            case StepKind.Look:
                Now(_job.Get());
                return null;
            default:
                return null;
        }
    }

    private string? Expect(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Begin: return Contract.Begin(step.Who!, step.What!);
            case StepKind.Write: return $"{Contract.Write(step.Number)}";
            case StepKind.Commit: return Contract.Commit(step.Number);
            case StepKind.Withdraw: return Contract.Withdraw(step.Number);
            case StepKind.Reassign: Contract.Reassign(step.Who); return null;
            case StepKind.Limit: Contract.Set(step.Number); return null;
            case StepKind.Restart: Contract.Restart(); return null;
            case StepKind.Expire: Contract.Expire(); return null;
            default: Contract.Look(); return null;
        }
    }

    private IEnumerable<(bool Holds, string Invariant)> Invariants()
    {
        var job = _store.Value!;
        var charged = Contract.Charged.Select(ticket => _tickets[ticket]).ToList();
        yield return (job.Assignment.AttemptsUsed == charged.Count && job.Verdicts.Length == charged.Count, "attempts used are the verdicts charged");
        yield return (job.Verdicts.Select(verdict => verdict.Number).SequenceEqual(Enumerable.Range(1, charged.Count)), "numbers are consecutive");
        yield return (charged.TrueForAll(ticket => ticket.Number <= ticket.Limit), "no attempt is above the limit in force when it began");
        yield return (job.Verdicts.Select(verdict => verdict.AnnotationsDigest).SequenceEqual(charged.Select(ticket => ticket.Digest)), "each verdict is the one that was charged");
        yield return (job.Verdicts.All(verdict => verdict.Outcome != Outcome.FinallyRejected || verdict.AttemptsRemaining == 0), "a final rejection has no attempt left");
        yield return (job.History.SequenceEqual(Contract.Ever.Select(Contract.Id)), "every charged verdict is in the history, once, in order");
        yield return (job.History.Distinct().Count() == job.History.Length, "no two verdicts share a name");
        yield return (Contract.Ever.All(ticket => _attempts[Contract.Id(ticket)].Value!.Ticket == _tickets[ticket].Token), "every charged verdict is kept by its attempt");
        yield return (Contract.Shown.IsSubsetOf(Contract.Ever), "no verdict that was shown is taken back");
        yield return ((job.Assignment.Number, job.Assignment.Assignee) == (Contract.Assignment, Contract.Assignee), "the assignment is the one that was made");
        yield return ((job.Stage, job.State) == Contract.Progress, "the job follows its verdicts");
        yield return (job.AnnotationsDigest == Contract.Saved, "what was judged is what was saved");
        yield return (_tickets.Select(ticket => ticket.Token).SequenceEqual(_tickets.Select(ticket => ticket.Token).Distinct().Order()), "tokens grow");
    }

    private string Begin(string person, string content)
    {
        var limit = Contract.Limit;
        var begun = Now(_job.Begin(new BeginRequest
        {
            Person = person,
            Exempt = false,
            Digest = content,
            Saves = true,
            Basis = new Basis($"{limit}", 1, 1, 1),
            Rules = new FeedbackRules { MaxValidationsPerJob = limit },
            Configured = true,
            Deadline = _clock.GetUtcNow().AddSeconds(20),
        }));
        if (begun.Ticket is not { } ticket) return begun.Verdict is { } verdict ? $"{begun.Kind} {verdict.Id}" : $"{begun.Kind}";
        _tickets.Add(ticket);
        return $"{begun.Kind} {ticket.Assignment}-{ticket.Number} of {ticket.Limit}";
    }

    private bool Write(int number, out Verdict verdict)
    {
        var ticket = _tickets[number];
        verdict = VerdictRules.Decide(ticket, Settings, Settings.Rules.Disclosure, new ScoringOutcome(null, Contract.IsGood(ticket.Digest) ? 9 : 1, 10, []), _clock.GetUtcNow());
        if (!_attempts.TryGetValue(verdict.Id, out var store)) _attempts[verdict.Id] = store = new InMemory<AttemptState>();
        return Now(new Attempt(store).Write(ticket.Token, verdict, Report));
    }

    private static readonly EffectiveSettings Settings = TestSettings.Effective(1, "{}");

    private static readonly byte[] Report = Packed.Pack("{}"u8);

    private static T Now<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("An actor waits for nothing here.");
}
