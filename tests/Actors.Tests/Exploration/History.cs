namespace Feedback.Actors.Tests;

/// <summary>The real job and its real attempts beside the <see cref="Contract"/>: after every step both must agree, and the invariants must hold.</summary>
internal sealed class History
{
    private static readonly EffectiveSettings Settings = TestSettings.Effective(1, "{}");
    private static readonly byte[] Report = Packed.Pack("{}"u8);

    private readonly TestClock _clock = new();
    private readonly List<Step> _steps = [];
    private readonly List<Ticket> _tickets = [];
    private readonly Dictionary<string, InMemory<AttemptState>> _attempts = [];
    private InMemory<JobState> _store = new();
    private Job _job;

    public History(Scope scope)
    {
        Contract = new Contract(scope);
        _job = new Job(_store, _clock);
        Now(_job.Put(JobBench.Definition(scope.Persons[0])));
    }

    public Contract Contract { get; }

    /// <summary>Two histories of the same text go on alike.</summary>
    public string Now() => $"{Contract}|{Memory.Of(_job, _store.Value!, _tickets, _clock.GetUtcNow())}";

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
        foreach (var (holds, invariant) in Invariants.Of(Contract, _store.Value!, _tickets, _attempts))
        {
            if (!holds) throw new Xunit.Sdk.XunitException($"After [{this}] it does not hold that {invariant}.");
        }
    }

    private string? Do(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Begin: return Begin(step, $"{_tickets.Count}", false);
            case StepKind.BeginAgain: return Begin(Contract.Again(step.Number), _tickets[step.Number].Request, true);
            case StepKind.Write: Write(step.Number); return null;
            case StepKind.Commit: return $"{Now(_job.Commit(_tickets[step.Number], Write(step.Number)))}";
            case StepKind.Withdraw: return Withdraw(_tickets[step.Number]);
            case StepKind.Answer: return Answer(step);
            case StepKind.Save: return $"{Now(_job.SaveAnnotations(step.What!, step.Who))}";
            case StepKind.Reassign: Now(_job.Change(new JobChange(true, step.Who, null, null))); return null;
            case StepKind.Restart: Restart(); return null;
            case StepKind.Expire: _clock.Advance(TimeSpan.FromMinutes(1)); return null;
            case StepKind.Look: Now(_job.Show()); return null;
            default: return null;
        }
    }

    private string? Expect(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Read: Contract.Read(step.Gateway); return null;
            case StepKind.Begin: return Contract.Begin(step);
            case StepKind.BeginAgain: return Contract.Begin(Contract.Again(step.Number), again: true);
            case StepKind.Write: return null; // nobody reads what no job names
            case StepKind.Commit: return Contract.Commit(step.Number);
            case StepKind.Withdraw: return Contract.Withdraw(step.Number);
            case StepKind.Answer: return Contract.Answer(step);
            case StepKind.Save: return Contract.Save(step.Who!, step.What!);
            case StepKind.Reassign: Contract.Reassign(step.Who); return null;
            case StepKind.Limit: Contract.Set(step.Number); return null;
            case StepKind.Truth: Contract.Renew(step.Number); return null;
            case StepKind.Restart: Contract.Restart(); return null;
            case StepKind.Expire: Contract.Expire(); return null;
            default: Contract.Look(); return null;
        }
    }

    private string Begin(Step step, string request, bool again)
    {
        var by = Contract.Known[step.Gateway];
        var staff = step.Who == Scope.Staff;
        var begun = Now(_job.Begin(new BeginRequest
        {
            Person = step.Who!,
            Exempt = staff,
            Digest = step.What ?? _store.Value!.ContentDigest,
            Saves = step.What is not null,
            Key = step.Key,
            Basis = new Basis($"{by.Limit}", by.Truth, 1, 1),
            Rules = new FeedbackRules { MaxValidationsPerJob = by.Limit },
            Configured = true,
            Patience = TimeSpan.FromSeconds(20),
            Name = request,
            Again = again,
        }));
        if (begun.Kind == BeginKind.Known) return $"Known {begun.Verdict?.Id ?? begun.VerdictId}";
        if (begun.Ticket is not { } ticket) return $"{begun.Kind}";
        _tickets.Add(ticket);
        return $"Granted {VerdictId.Make(ticket.Assignment, ticket.Number)} of {(staff ? "any" : ticket.Limit)}";
    }

    private Verdict Write(int number)
    {
        var ticket = _tickets[number];
        var verdict = VerdictRules.Decide(ticket, Settings, Settings.Rules.Disclosure, new ScoringOutcome(null, Contract.IsGood(ticket.Digest) ? 9 : 1, 10, []), _clock.GetUtcNow());
        var id = ActorId.Attempt(Invariants.JobId, ticket.Assignment, ticket.Number, ticket.Token);
        if (!_attempts.TryGetValue(id, out var store)) _attempts[id] = store = new InMemory<AttemptState>();
        return Now(new Attempt(store).Write(ticket.Token, verdict, Report)) ? verdict : throw new InvalidOperationException($"{id} was written under another ticket.");
    }

    private string Withdraw(Ticket ticket) => $"{Now(_job.Withdraw(ticket))}";

    private string Answer(Step step)
    {
        var limit = Math.Max(_store.Value!.Assignment.AttemptsUsed, Contract.Known[step.Gateway].Limit);
        return $"{Now(_job.Answer(new AnswerRequest(Contract.Id(step.Number), step.Who!, step.Response, null, limit))).Kind}";
    }

    private void Restart()
    {
        _store = _store.Restart();
        _job = new Job(_store, _clock);
    }

    private static T Now<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("An actor waits for nothing here.");
}
