using Feedback.Load.Generation;
using Feedback.Load.Profiles;

namespace Feedback.Load.Reports;

/// <summary>What the hosts must hold of the reference job beside the bare endpoint, which only parses and scores.</summary>
internal static class HostThresholds
{
    private static readonly (string System, double Share)[] Shares = [("embedded", 0.5), ("silo", 0.25)];

    /// <summary>A check for each host that was measured together with the bare endpoint.</summary>
    public static IReadOnlyList<Check> Of(IReadOnlyList<Figure> figures)
    {
        var reference = figures.Where(figure => figure.Scenario.EndsWith(JobShape.Reference.Name, StringComparison.Ordinal)).ToDictionary(figure => figure.System);
        if (!reference.TryGetValue("bare", out var bare)) return [];
        return [.. Shares.Where(share => reference.ContainsKey(share.System)).Select(share =>
            Check.AtLeast($"{share.System}, of the bare endpoint", reference[share.System].MostPerSecond / bare.MostPerSecond, share.Share))];
    }
}
