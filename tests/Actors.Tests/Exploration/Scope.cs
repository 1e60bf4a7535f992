namespace Feedback.Actors.Tests;

/// <summary>What may happen in an exploration.</summary>
internal sealed record Scope
{
    /// <summary>Whom staff act as; the other persons are annotators.</summary>
    public const string Staff = "sue";

    /// <summary>Persons who can be assigned; the first is, at the start.</summary>
    public string[] Persons { get; init; } = ["ann"];

    /// <summary>Contents that can be handed in; those that start with "good" are accepted.</summary>
    public string[] Contents { get; init; } = ["bad", "good"];

    /// <summary>Limits that can be set; the first is in force at the start.</summary>
    public int[] Limits { get; init; } = [2];

    /// <summary>Versions the ground truth can have; the first is in force at the start.</summary>
    public int[] Truths { get; init; } = [1];

    /// <summary>Keys that can be used; null is none.</summary>
    public string?[] Keys { get; init; } = [null];

    /// <summary>Gateways.</summary>
    public int Gateways { get; init; } = 1;

    /// <summary>Whether staff ask for validations too.</summary>
    public bool StaffRuns { get; init; }

    /// <summary>Whether annotators answer verdicts.</summary>
    public bool Answers { get; init; }

    /// <summary>Whether content is also saved, and judged as saved.</summary>
    public bool Saves { get; init; }

    /// <summary>Whether hosts die and time passes.</summary>
    public bool Faults { get; init; } = true;

    /// <summary>Most tickets ever handed out in one history.</summary>
    public int Tickets { get; init; } = 3;

    /// <summary>Steps after which the exhaustive exploration ends.</summary>
    public int Depth { get; init; }

    /// <summary>Fewer states than this mean that the exploration has lost its way.</summary>
    public int Least { get; init; }

    /// <summary>Every step that can come next.</summary>
    public IEnumerable<Step> Steps(Contract contract) => [.. Begins(contract), .. Holders(contract), .. Others(contract)];

    private IEnumerable<Step> Begins(Contract contract)
    {
        if (contract.Tickets.Count >= Tickets) yield break;
        string?[] contents = Saves ? [.. Contents, null] : [.. Contents];
        string[] persons = StaffRuns ? [.. Persons, Staff] : Persons;
        for (var gateway = 0; gateway < Gateways; gateway++)
        {
            foreach (var person in persons)
            {
                foreach (var content in contents)
                {
                    foreach (var key in Keys) yield return new Step(StepKind.Begin, person, content, Gateway: gateway, Key: key);
                }
            }
        }
    }

    private IEnumerable<Step> Holders(Contract contract)
    {
        for (var ticket = 0; ticket < contract.Tickets.Count; ticket++)
        {
            if (contract.Tickets.Count < Tickets) yield return new Step(StepKind.BeginAgain, Number: ticket);
            yield return new Step(StepKind.Write, Number: ticket);
            yield return new Step(StepKind.Commit, Number: ticket);
            yield return new Step(StepKind.Withdraw, Number: ticket);
            if (!Answers || contract.Tickets[ticket].Assignment == VerdictId.StaffAssignment) continue;
            foreach (var response in Enum.GetValues<AnnotatorResponse>())
            {
                for (var gateway = 0; gateway < Gateways; gateway++) yield return new Step(StepKind.Answer, contract.Tickets[ticket].Person, Number: ticket, Gateway: gateway, Response: response);
            }
        }
    }

    private IEnumerable<Step> Others(Contract contract)
    {
        foreach (var gateway in Enumerable.Range(0, Gateways).Where(gateway => contract.Known[gateway] != contract.InForce)) yield return new Step(StepKind.Read, Gateway: gateway);
        if (Persons.Length > 1)
        {
            string?[] anybody = [.. Persons, null];
            foreach (var person in anybody) yield return new Step(StepKind.Reassign, person);
        }

        foreach (var content in Saves ? Contents : []) yield return new Step(StepKind.Save, Persons[0], content);
        foreach (var limit in Limits.Where(limit => limit != contract.InForce.Limit)) yield return new Step(StepKind.Limit, Number: limit);
        foreach (var truth in Truths.Where(truth => truth != contract.InForce.Truth)) yield return new Step(StepKind.Truth, Number: truth);
        if (Faults)
        {
            yield return new Step(StepKind.Restart);
            yield return new Step(StepKind.Expire);
        }

        yield return new Step(StepKind.Look);
    }
}
