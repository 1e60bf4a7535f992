namespace Feedback.Actors.Tests;

/// <summary>What may happen in an exploration.</summary>
/// <param name="Persons">Persons who can be assigned.</param>
/// <param name="Contents">Contents that can be handed in; those that start with "good" are accepted.</param>
/// <param name="Limits">Limits that can be set; the first is in force at the start.</param>
/// <param name="Tickets">Most tickets ever handed out in one history.</param>
internal sealed record Scope(string[] Persons, string[] Contents, int[] Limits, int Tickets)
{
    /// <summary>Every step that can come next.</summary>
    public IEnumerable<Step> Steps(Contract contract)
    {
        if (contract.Tickets.Count < Tickets)
        {
            foreach (var person in Persons)
            {
                foreach (var content in Contents) yield return new Step(StepKind.Begin, person, content);
            }
        }

        for (var ticket = 0; ticket < contract.Tickets.Count; ticket++)
        {
            if (contract.Tickets.Count < Tickets) yield return new Step(StepKind.BeginAgain, Number: ticket);
            yield return new Step(StepKind.Commit, Number: ticket);
            yield return new Step(StepKind.Withdraw, Number: ticket);
        }

        foreach (var person in Persons.Append(null)) yield return new Step(StepKind.Reassign, person);
        foreach (var limit in Limits.Where(limit => limit != contract.Limit)) yield return new Step(StepKind.Limit, Number: limit);
        yield return new Step(StepKind.Restart);
        yield return new Step(StepKind.Expire);
        yield return new Step(StepKind.Look);
    }
}
