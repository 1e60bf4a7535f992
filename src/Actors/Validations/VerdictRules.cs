namespace Feedback.Actors;

/// <summary>From a score to a verdict.</summary>
public static class VerdictRules
{
    /// <summary>Whether a score reaches what is required, equality included. Both sides are doubles nearest to their decimal value, so a
    /// fraction equal to the threshold divides to the very same double; counts are far below where unequal ones could meet.</summary>
    public static bool Passes(int numerator, int denominator, double required) => (double)numerator / denominator >= required;

    /// <summary>The verdict on a ticket.</summary>
    public static Verdict Decide(Ticket ticket, EffectiveSettings settings, ScoringOutcome score, DateTimeOffset now)
    {
        var (passed, review) = PolicyRules.Apply(settings.Rules.VerdictPolicy, score, settings.Quality.TargetMetricThreshold);
        var left = Math.Max(0, ticket.Limit - ticket.Number);
        return new Verdict
        {
            Id = VerdictId.Make(ticket.Assignment, ticket.Number),
            TaskId = ticket.TaskId,
            Assignment = ticket.Assignment,
            Number = ticket.Number,
            Assignee = ticket.Assignee,
            By = ticket.Person,
            AttemptsRemaining = ticket.Exempt ? null : left,
            Outcome = passed ? Outcome.Accepted : ticket.Exempt || left > 0 ? Outcome.Rejected : Outcome.FinallyRejected,
            Numerator = score.Numerator,
            Denominator = score.Denominator,
            RequiredScore = settings.Quality.TargetMetricThreshold,
            Metric = settings.Quality.TargetMetric,
            Policy = settings.Rules.VerdictPolicy,
            Review = review,
            Disclosure = settings.Rules.Disclosure,
            Hints = !passed && settings.Rules.Disclosure == Disclosure.Hints ? score.Hints : [],
            CreatedAt = now,
            AnnotationsDigest = ticket.Digest,
            Basis = ticket.Basis,
            SettingsVersion = settings.Version,
        };
    }
}
