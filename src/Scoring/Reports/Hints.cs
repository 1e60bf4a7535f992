using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>
/// Hints after a rejection (scoring.md section 10): which labels were confused, missed or added most. They say nothing about counts, frames or
/// the direction of a confusion.
/// </summary>
public static class Hints
{
    /// <summary>Fewer occurrences give no hint.</summary>
    private const int LeastWeight = 3;

    private const int Most = 3;

    /// <summary>Reads hints off a confusion matrix.</summary>
    /// <param name="matrix">Matrix of a job.</param>
    /// <returns>At most three: <c>Confused classes: A and B</c>, <c>Missing annotations: C</c>, <c>Extra annotations: C</c>.</returns>
    public static ImmutableArray<string> Of(ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var found = new List<(int Weight, int Single, string First, string Second, int Kind, string Text)>();
        var last = matrix.Size - 1;
        for (var i = 0; i < last; i++)
        {
            var name = matrix.Labels[i];
            for (var j = i + 1; j < last; j++)
            {
                var (a, b) = string.CompareOrdinal(name, matrix.Labels[j]) <= 0 ? (name, matrix.Labels[j]) : (matrix.Labels[j], name);
                found.Add((matrix[i, j] + matrix[j, i], 0, a, b, 0, $"Confused classes: {a} and {b}"));
            }

            found.Add((matrix[last, i], 1, name, "", 0, $"Missing annotations: {name}"));
            found.Add((matrix[i, last], 1, name, "", 1, $"Extra annotations: {name}"));
        }

        return
        [
            .. found.Where(hint => hint.Weight >= LeastWeight)
                .OrderByDescending(hint => hint.Weight)
                .ThenBy(hint => hint.Single)
                .ThenBy(hint => hint.First, StringComparer.Ordinal)
                .ThenBy(hint => hint.Second, StringComparer.Ordinal)
                .ThenBy(hint => hint.Kind)
                .Take(Most)
                .Select(hint => hint.Text),
        ];
    }
}
