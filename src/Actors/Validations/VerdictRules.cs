namespace Feedback.Actors;

/// <summary>From a score to a verdict.</summary>
public static class VerdictRules
{
    /// <summary>Whether a score reaches what is required, equality included. Both sides are doubles nearest to their decimal value, so a
    /// fraction equal to the threshold divides to the very same double; counts are far below where unequal ones could meet.</summary>
    public static bool Passes(int numerator, int denominator, double required) => (double)numerator / denominator >= required;

    /// <summary>The verdict on a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="disclosure">How much may be disclosed: what the settings say, or less where the budget is used up.</param>
    /// <param name="score">The score.</param>
    /// <param name="now">UTC.</param>
    public static Verdict Decide(Ticket ticket, EffectiveSettings settings, Disclosure disclosure, ScoringOutcome score, DateTimeOffset now)
    {
        var (passed, review) = PolicyRules.Apply(settings.Rules.VerdictPolicy, score, settings.Quality.TargetMetricThreshold);
        var shows = !(passed && settings.Rules.VerdictPolicy == VerdictPolicy.Interval); // such an acceptance shows the required score, no rung
        int? shown = settings.Rules.Ladder && !ticket.Exempt && shows ? ProtectionRules.Climb(score.Numerator, score.Denominator, ticket.BestShown) : null;
        var climbed = shown is null || shown != ticket.BestShown;
        var left = passed && settings.Rules.StopAtAcceptance ? 0 : Math.Max(0, ticket.Limit - ticket.Number);
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
            Appeals = settings.Rules.Appeals,
            Disclosure = disclosure,
            ShownHundredths = shown,
            Hints = !passed && climbed && disclosure == Disclosure.Hints ? score.Hints : [],
            CreatedAt = now,
            AnnotationsDigest = ticket.Digest,
            Basis = ticket.Basis,
            SettingsVersion = settings.Version,
        };
    }

    /// <summary>The score an annotator is told, 0 to 1; null where only the verdict is disclosed. Down to hundredths, by whole numbers, or what the
    /// ladder shows: the exact fraction would give away the number of ground-truth objects. An accepted score never shows below the required one, and a rejected one,
    /// of which the ladder may repeat a better one, never reaches it. By interval every acceptance shows the required score: a score raised to it would
    /// give away that it is up for review.</summary>
    public static double? Told(Verdict verdict)
    {
        if (verdict.Disclosure == Disclosure.Verdict) return null;
        if (verdict is { Outcome: Outcome.Accepted, Policy: VerdictPolicy.Interval }) return verdict.RequiredScore;
        var score = (verdict.ShownHundredths ?? (100L * verdict.Numerator / verdict.Denominator)) / 100.0;
        return verdict.Outcome == Outcome.Accepted ? Math.Max(score, verdict.RequiredScore) : score < verdict.RequiredScore ? score : Below(verdict.RequiredScore);
    }

    /// <summary>The largest hundredth below a value.</summary>
    private static double Below(double value)
    {
        var hundredths = Math.Ceiling(value * 100) - 1;
        return (hundredths / 100 < value ? hundredths : hundredths - 1) / 100; // the product may have been rounded up
    }
}
