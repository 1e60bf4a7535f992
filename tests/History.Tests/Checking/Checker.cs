namespace Feedback.History.Tests;

/// <summary>Decides whether a chronicle fits the contract. Knows nothing of how the gateway works.</summary>
public static class Checker
{
    private static readonly Func<JobView, IEnumerable<Finding>>[] Rules =
    [
        NumberRule.Check, ChargeRule.Check, AnswerRule.Check, RepeatRule.Check, KeyRule.Check, AuditRule.Check, ResponseRule.Check, RefusalRule.Check,
    ];

    /// <summary>What does not fit, and what only fits by the admitted exception.</summary>
    public static (IReadOnlyList<string> Violations, IReadOnlyList<string> Residual) Check(Chronicle chronicle)
    {
        var calls = chronicle.Calls.ToLookup(call => call.Job);
        var lines = chronicle.Audit.ToLookup(line => line.Job);
        var tasks = chronicle.Calls.GroupBy(call => call.Task).ToDictionary(task => task.Key, task => new TaskView(task));
        var found = new List<(string Job, Finding Finding)>();
        foreach (var job in chronicle.Jobs)
        {
            var view = new JobView(job, tasks[job.Task], [.. calls[job.Job]], lines[job.Job], chronicle.Kills, chronicle.Aftermath);
            found.AddRange(Rules.SelectMany(rule => rule(view)).Select(finding => (job.Job, finding)));
        }

        return (Of(excused: false), Of(excused: true));

        List<string> Of(bool excused) => [.. found.Where(entry => entry.Finding.Excused == excused).Select(entry => $"{entry.Job}: {entry.Finding.Text}")];
    }
}
