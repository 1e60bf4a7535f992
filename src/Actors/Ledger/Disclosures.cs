using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>Decides how much a verdict may disclose, and adds up what was disclosed.</summary>
/// <param name="actors">The actors.</param>
public sealed class Disclosures(IActors actors)
{
    /// <summary>What the settings say or, where a budget is set and used up, the verdict only. Notes it in the ledger first; the audit record tells staff
    /// when the budget is used up.</summary>
    public async Task<Disclosure> For(ValidationRequest request, TaskView view, Ticket ticket, ScoringOutcome score, DateTimeOffset now)
    {
        var rules = view.Settings.Rules;
        if (ticket.Exempt || rules.DisclosureBudgetBits <= 0) return rules.Disclosure;
        var id = ActorId.Ledger(request.TaskId, ticket.Basis.Truth);
        var labels = await Labels(request.TaskId);
        var repeats = rules.Ladder && ticket.BestShown is { } best && ProtectionRules.Climb(score.Numerator, score.Denominator, best) == best;
        var usedUp = new AuditEvent(AuditEvent.OfTask(request.TaskId), now, request.Person, AuditKind.BudgetUsedUp) { Job = request.JobId, GroundTruthVersion = ticket.Basis.Truth };
        Task<LedgerAnswer> Charge() =>
            actors.Ask<ILedger, LedgerAnswer>(id, actor => actor.Charge(request.Person, rules.Disclosure, labels, repeats, rules.DisclosureBudgetBits, usedUp));
        var answer = await Charge();
        if (answer.Disclosure is not null) return answer.Disclosure.Value;
        var before = await Sum(request.TaskId, ticket.Basis.Truth);
        await actors.Ask<ILedger, bool>(id, actor => actor.Open(before));
        return (await Charge()).Disclosure ?? Disclosure.Verdict;
    }

    /// <summary>What a version of a task's ground truth has disclosed, to whom, by the verdicts that were committed.</summary>
    public async Task<LedgerState> Sum(string task, int truth)
    {
        var labels = await Labels(task);
        var persons = LedgerState.Empty.Persons;
        for (var slice = 0; slice < ActorId.JobListSlices; slice++)
        {
            foreach (var job in await actors.Ask<IJobList, ImmutableArray<string>>(ActorId.JobList(task, slice), actor => actor.Get()))
                persons = await Add(persons, job, truth, labels);
        }

        return new LedgerState(persons);
    }

    /// <summary>Whether a version's budget is used up. The budget goes by what was noted before it was disclosed, lost verdicts included, which can be
    /// more than <see cref="Sum"/>.</summary>
    public async Task<bool> IsUsedUp(string task, int truth, double budget, LedgerState sum) =>
        budget > 0 && (await actors.Ask<ILedger, double?>(ActorId.Ledger(task, truth), actor => actor.Bits()) ?? sum.Bits) >= budget;

    private async Task<ImmutableSortedDictionary<string, Disclosed>> Add(
        ImmutableSortedDictionary<string, Disclosed> persons, string job, int truth, int labels)
    {
        var state = await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get());
        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in state?.History ?? [])
        {
            if (!VerdictId.TryRead(id, out var assignment, out _) || assignment == VerdictId.StaffAssignment) continue;
            var verdict = await actors.Ask<IAttempt, Verdict?>(state!.AttemptOf(job, id)!, actor => actor.Get());
            if (verdict is null || verdict.Basis.Truth != truth) continue;
            var repeated = verdict.ShownHundredths is { } shown && best.TryGetValue(verdict.By, out var top) && shown <= top;
            if (verdict.ShownHundredths is { } newest) best[verdict.By] = Math.Max(newest, best.GetValueOrDefault(verdict.By));
            persons = persons.SetItem(verdict.By, persons.GetValueOrDefault(verdict.By, Disclosed.Nothing).Plus(LedgerRules.Of(verdict, labels, repeated)));
        }

        return persons;
    }

    private async Task<int> Labels(string task)
    {
        var state = await actors.Ask<ITask, TaskState?>(ActorId.Task(task), actor => actor.Get());
        return state?.Definition.Labels.GetArrayLength() ?? 0;
    }
}
