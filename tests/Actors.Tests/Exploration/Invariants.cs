namespace Feedback.Actors.Tests;

/// <summary>What must hold of a job after every step, whatever happened.</summary>
internal static class Invariants
{
    public const string JobId = "job-1";

    /// <summary>Each invariant, and whether it holds.</summary>
    /// <param name="contract">What should be.</param>
    /// <param name="job">What is stored of the job.</param>
    /// <param name="tickets">All tickets handed out.</param>
    /// <param name="attempts">What is stored of the attempts.</param>
    public static IEnumerable<(bool Holds, string Invariant)> Of(
        Contract contract, JobState job, List<Ticket> tickets, Dictionary<string, InMemory<AttemptState>> attempts)
    {
        var charged = contract.Charged.Select(ticket => tickets[ticket]).ToList();
        yield return (job.Assignment.AttemptsUsed == charged.Count && job.Verdicts.Length == charged.Count, "attempts used are the verdicts charged");
        yield return (job.Verdicts.Select(verdict => verdict.Number).SequenceEqual(Enumerable.Range(1, charged.Count)), "numbers are consecutive");
        yield return (charged.TrueForAll(ticket => ticket.Number <= ticket.Limit), "no attempt is above the limit in force when it began");
        yield return (job.Verdicts.Select(verdict => verdict.AnnotationsDigest).SequenceEqual(charged.Select(ticket => ticket.Digest)), "each verdict is the one that was charged");
        yield return (job.Verdicts.Select(verdict => verdict.Basis).SequenceEqual(charged.Select(ticket => ticket.Basis)), "each verdict names what it was judged by");
        yield return (job.Verdicts.All(verdict => verdict.Outcome != Outcome.FinallyRejected || verdict.AttemptsRemaining == 0), "a final rejection has no attempt left");
        yield return (job.Verdicts.All(verdict => verdict.Outcome != Outcome.Rejected || verdict.AttemptsRemaining > 0), "a rejection has an attempt left");
        yield return (job.History.SequenceEqual(contract.Ever.Select(contract.Id)), "every verdict given is in the history, once, in order");
        yield return (job.History.Distinct().Count() == job.History.Length, "no two verdicts share a name");
        yield return (contract.Ever.All(ticket => attempts[job.AttemptOf(JobId, contract.Id(ticket))!].Value!.Ticket == tickets[ticket].Token), "every verdict given is kept by its attempt");
        yield return (contract.Shown.IsSubsetOf(contract.Ever), "no verdict that was shown is taken back");
        yield return ((job.Assignment.Number, job.Assignment.Assignee) == (contract.Assignment, contract.Assignee), "the assignment is the one that was made");
        yield return ((job.Stage, job.State) == contract.Progress, "the job follows its verdicts and their answers");
        yield return (job.AnnotationsDigest == contract.Saved, "what was judged or saved last is what is saved");
        yield return (Answers(job).SequenceEqual(contract.Answers.Select(answer => (contract.Id(answer.Key), answer.Value)).Order()), "every answer stays, through all assignments");
        yield return (job.StaffRuns.Select(run => run.Id).SequenceEqual(contract.Ever.Where(ticket => contract.Tickets[ticket].IsStaff).Select(contract.Id)), "runs of staff are kept, apart");
        yield return (job.Keys.Select(key => (key.Person, key.Key)).Distinct().Count() == job.Keys.Length, "a key stands for one verdict");
        yield return (job.Keys.All(key => contract.Keys.TryGetValue((key.Person, key.Key), out var ticket) && contract.Id(ticket) == key.VerdictId) && job.Keys.Length == contract.Keys.Count, "a key stands for the first verdict it gave");
        yield return (job.Persons.All(person => person.Value.Charged == contract.Ever.Count(ticket => contract.Tickets[ticket].Person == person.Key)), "what a person has used through all assignments is counted");
        yield return (tickets.Select(ticket => ticket.Token).SequenceEqual(tickets.Select(ticket => ticket.Token).Distinct().Order()), "tokens grow");
    }

    private static IEnumerable<(string, AnnotatorResponse)> Answers(JobState job) =>
        job.Verdicts.Where(verdict => verdict.Answer is not null).Select(verdict => (verdict.Id, verdict.Answer!.Response))
            .Concat(job.Answers.Select(answer => (answer.Key, answer.Value.Response))).Order();
}
