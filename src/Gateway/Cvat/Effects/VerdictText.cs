using System.Globalization;
using Feedback.Actors;

namespace Feedback.Gateway;

/// <summary>A verdict in a sentence, with nothing an annotator is not told.</summary>
internal static class VerdictText
{
    /// <summary>The sentence.</summary>
    public static string Of(Verdict verdict)
    {
        var head = verdict.Outcome switch
        {
            Outcome.Accepted => "Accepted",
            Outcome.Rejected => "Rejected",
            _ => "Finally rejected",
        };
        var score = VerdictRules.Told(verdict) is { } told
            ? string.Create(CultureInfo.InvariantCulture, $": {verdict.Metric.ToString().ToLowerInvariant()} {told:0.00}, required {verdict.RequiredScore:0.##}")
            : "";
        var left = verdict is { Outcome: Outcome.Rejected, AttemptsRemaining: { } remaining } ? string.Create(CultureInfo.InvariantCulture, $". Attempts left: {remaining}") : "";
        return $"{head}{score}{left}.{string.Concat(verdict.Hints.Select(hint => $" {hint}."))}";
    }
}
