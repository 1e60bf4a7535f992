namespace Feedback.History.Tests;

/// <summary>What the chronicle says of one job.</summary>
public sealed class JobView
{
    public JobView(FinalJob final, TaskView task, IReadOnlyList<Call> calls, IEnumerable<AuditEntry> audit, IReadOnlyList<double> kills, double aftermath = 0)
    {
        (Final, Task, Calls, Audit, Kills, Aftermath) = (final, task, calls, [.. audit], kills, aftermath);
        Validations = [.. calls.Where(call => call.What == Operation.Validate)];
        foreach (var call in calls)
        {
            if (call.What == Operation.Assign) Assignees.Write(call.Word, call);
            else if (call is { What: Operation.Respond, Word: "dismiss", Status: 200 or Call.Lost }) Assignees.Write(null, call);
        }
    }

    public FinalJob Final { get; }

    public string Name => Final.Job;

    public TaskView Task { get; }

    public IReadOnlyList<Call> Calls { get; }

    public IReadOnlyList<Call> Validations { get; }

    public IReadOnlyList<AuditEntry> Audit { get; }

    public IReadOnlyList<double> Kills { get; }

    public double Aftermath { get; }

    public Register<string?> Assignees { get; } = new();

    /// <summary>Verdicts that were charged.</summary>
    public IEnumerable<FinalVerdict> Charged => Final.Verdicts.Where(verdict => !verdict.IsStaff);
}
