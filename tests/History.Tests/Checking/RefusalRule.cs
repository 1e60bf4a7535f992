namespace Feedback.History.Tests;

/// <summary>What was refused, or not answered with a verdict, could be refused at some moment of the call.</summary>
internal static class RefusalRule
{
    public static IEnumerable<Finding> Check(JobView job) => job.Calls.Where(call => !Fits(job, call)).Select(call => new Finding($"there was no reason for {call} {(string?)call.Json?["code"]}"));

    private static bool Fits(JobView job, Call call) => (call.What, call.Status) switch
    {
        (_, Call.Lost or 200) => true,
        (Operation.Save, 204) => true,
        (Operation.Validate, 204) => IsQuiet(job, call),
        (Operation.Validate, 409) => IsExhausted(job, call),
        (Operation.Validate, 422) => call.Key is not null, // which, says the rule of keys
        (Operation.Respond, 409) => true, // said by the rule of responses
        (Operation.Verdict or Operation.Respond, 404) => IsOthers(job, call) || IsOfAnotherAssignment(job, call),
        (_, 403 or 404) => IsOthers(job, call),
        _ => false,
    };

    private static bool IsQuiet(JobView job, Call call) => call.Cause switch
    {
        "disabled" => job.Task.Settings.Possible(call).Any(settings => settings.Limit == 0),
        "not_configured" => job.Task.Truth.Possible(call).Any(truth => !truth.Configured),
        "timed_out" or "overloaded" => true,
        _ => false,
    };

    /// <summary>Some assignment of the person had used as many attempts as a limit that may have been in force.</summary>
    private static bool IsExhausted(JobView job, Call call)
    {
        var least = job.Task.Settings.Possible(call).Select(settings => settings.Limit).DefaultIfEmpty(int.MaxValue).Min();
        return job.Audit.Any(line => line.Kind == "charge" && line.Assignee == call.Person && line.Attempt >= least && line.At <= call.End + Chronicle.ClockError);
    }

    private static bool IsOthers(JobView job, Call call) => job.Assignees.Possible(call).Any(person => person != call.Person);

    private static bool IsOfAnotherAssignment(JobView job, Call call) =>
        job.Final.Verdicts.FirstOrDefault(verdict => verdict.Id == call.Validation) is { } verdict && job.Assignees.MayChange(verdict.Created, call.End);
}
