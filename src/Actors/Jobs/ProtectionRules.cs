using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>What protects the ground truth beyond the count of attempts. Every rule is off until its setting is set.</summary>
public static class ProtectionRules
{
    /// <summary>Steps of the ladder, in hundredths: a coarse grid, so that the step tells little about the number of objects it follows.</summary>
    private static readonly ImmutableArray<int> Steps = [1, 2, 5, 10, 20, 25, 50];

    /// <summary>Whether the person has used up what no reassignment gives back.</summary>
    public static bool IsExhausted(JobState job, BeginRequest request) =>
        (request.Rules.MaxValidationsPerPerson > 0 && Of(job, request.Person).Charged >= request.Rules.MaxValidationsPerPerson)
        || (request.Rules.StopAtAcceptance && IsAccepted(job, request.Person, request.Basis.Truth));

    /// <summary>Whether the person was accepted on the job under a version of the ground truth.</summary>
    public static bool IsAccepted(JobState job, string person, int truth) => Of(job, person) is { Accepted: true } record && record.Truth == truth;

    /// <summary>Attempts the person has left in the present assignment, by the nearest of all limits.</summary>
    /// <param name="job">The job.</param>
    /// <param name="person">The person; null for nobody.</param>
    /// <param name="rules">The settings.</param>
    /// <param name="truth">Version of the ground truth.</param>
    public static int Remaining(JobState job, string? person, FeedbackRules rules, int truth)
    {
        if (rules.StopAtAcceptance && person is not null && IsAccepted(job, person, truth)) return 0;
        var left = rules.MaxValidationsPerJob - job.Assignment.AttemptsUsed;
        if (rules.MaxValidationsPerPerson > 0 && person is not null) left = Math.Min(left, rules.MaxValidationsPerPerson - Of(job, person).Charged);
        return Math.Max(0, left);
    }

    /// <summary>Cool-down, completeness and change, for a request that has an attempt left.</summary>
    public static BeginResult Check(JobState job, BeginRequest request, DateTimeOffset now)
    {
        var rules = request.Rules;
        var person = Of(job, request.Person);
        if (rules.CoolDownSeconds > 0 && person.JudgedAt is { } at)
        {
            var wait = at + TimeSpan.FromSeconds(rules.CoolDownSeconds) - now;
            if (wait > TimeSpan.Zero) return new BeginResult(BeginKind.CoolingDown, Wait: wait);
        }

        if (rules.MinChangedObjects > 0 && person.Judged is { } judged && judged != request.Digest)
        {
            if (request.ChangedSince != judged) return new BeginResult(BeginKind.Busy); // judged meanwhile: count again
            if (request.Changed < rules.MinChangedObjects) return new BeginResult(BeginKind.TooSimilar);
        }

        var least = Math.Max(rules.MinObjects, rules.MinObjectsShare * job.MostObjects);
        return new BeginResult(request.Objects < least ? BeginKind.Incomplete : BeginKind.Granted);
    }

    /// <summary>Digest of what the person was last judged for, in whatever assignment; null before the first.</summary>
    public static string? LastJudged(JobState job, string person) => Of(job, person).Judged;

    /// <summary>Best score the ladder has shown the person under a version of the ground truth, in hundredths.</summary>
    public static int? BestShown(JobState job, string person, int truth) =>
        Of(job, person) is var record && record.Truth == truth ? record.BestShown : null;

    /// <summary>What is remembered of persons after a charged verdict.</summary>
    public static ImmutableSortedDictionary<string, PersonRecord> Remember(JobState job, Ticket ticket, Verdict verdict, DateTimeOffset now)
    {
        var best = verdict.ShownHundredths is { } shown ? Math.Max(shown, ticket.BestShown ?? 0) : ticket.BestShown;
        var record = new PersonRecord(Of(job, ticket.Person).Charged + 1, best, ticket.Basis.Truth)
        {
            JudgedAt = now, // by the clock of the job, which the next request is measured by too
            Judged = ticket.Digest,
            Accepted = verdict.Outcome == Outcome.Accepted || IsAccepted(job, ticket.Person, ticket.Basis.Truth),
        };
        return job.Persons.SetItem(ticket.Person, record);
    }

    /// <summary>What the ladder shows of a score, in hundredths: after Blum and Hardt, "The Ladder" (ICML 2015), a new value only where it beats the
    /// best shown by a step of about one standard error, else the old one again.</summary>
    /// <param name="numerator">Numerator of the score.</param>
    /// <param name="denominator">Its denominator: the number of judged objects that sets the step.</param>
    /// <param name="best">Best value shown so far, or null.</param>
    public static int Climb(int numerator, int denominator, int? best)
    {
        var wanted = 100 / Math.Sqrt(denominator);
        var step = Steps.FirstOrDefault(candidate => candidate >= wanted, Steps[^1]);
        var score = (int)(100L * numerator / denominator);
        var rung = score - (score % step);
        return best is { } shown && rung < shown + step ? shown : rung;
    }

    private static PersonRecord Of(JobState job, string person) => job.Persons.GetValueOrDefault(person, PersonRecord.None);
}
