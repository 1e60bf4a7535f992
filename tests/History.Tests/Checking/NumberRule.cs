namespace Feedback.History.Tests;

/// <summary>Attempts are numbered from 1 without gaps in each assignment, which is one person's; the job counts as many as it lists.</summary>
internal static class NumberRule
{
    public static IEnumerable<Finding> Check(JobView job)
    {
        foreach (var same in job.Final.Verdicts.GroupBy(verdict => verdict.Id).Where(same => same.Count() > 1))
            yield return new Finding($"{same.Key} is listed {same.Count()} times");
        foreach (var assignment in job.Charged.GroupBy(verdict => verdict.Assignment))
        {
            var numbers = assignment.Select(verdict => verdict.Number).Order().ToList();
            if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count))) yield return new Finding($"assignment {assignment.Key} has the attempts {string.Join(' ', numbers)}");
            if (assignment.Select(verdict => verdict.Assignee).Distinct().Count() > 1) yield return new Finding($"assignment {assignment.Key} has two assignees");
            foreach (var verdict in assignment.Where(verdict => verdict.Id != $"{assignment.Key}-{verdict.Number}")) yield return new Finding($"{verdict.Id} has number {verdict.Number}");
        }

        var present = job.Final.Present;
        if (job.Final.Assignee is not null && present.Count != job.Final.AttemptsUsed)
            yield return new Finding($"says that {job.Final.AttemptsUsed} attempts are used, but its assignee has {present.Count} verdicts");
        var last = job.Charged.Select(verdict => verdict.Assignment).DefaultIfEmpty(0).Max();
        var newest = job.Charged.Where(verdict => verdict.Assignment == last).Select(verdict => verdict.Id).ToHashSet();
        if (job.Final.AttemptsUsed > 0 && newest.Count != job.Final.AttemptsUsed)
            yield return new Finding($"says that {job.Final.AttemptsUsed} attempts are used, but {newest.Count} verdicts of assignment {last} were charged");
        if (present.Count > 0 && !newest.SetEquals(present)) yield return new Finding($"shows its assignee {string.Join(' ', present)} and staff {string.Join(' ', newest)}");
    }
}
