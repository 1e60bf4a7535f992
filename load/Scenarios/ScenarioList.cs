using System.Collections.Immutable;
using Feedback.Load.Generation;

namespace Feedback.Load.Scenarios;

/// <summary>Every scenario there is. Runners and profiles take them from here.</summary>
internal static class ScenarioList
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ScenarioKind> All { get; } =
    [
        Finish("finish-small", "a job of 8 rectangles is handed in and judged", JobShape.Small),
        Finish("finish-medium", "a job of 420 objects of every kind is handed in and judged", JobShape.Medium),
        Finish("finish-reference", "a job of 2,000 rectangles, a tenth of them compared, is handed in and judged", JobShape.Reference),
        Finish("finish-expensive", "a job of 2,000 polygons, all of them compared, is handed in and judged", JobShape.Expensive),
        new("disagree", "rejected, disagreed, corrected, accepted, agreed", JobShape.Medium, 4, 100, (front, world) => new DisagreeAndCorrect(front, world)),
        new("settings", "a lead changes the required score while annotators hand in", JobShape.Small, 16, 64, (front, world) => new ChangeSettings(front, world)),
        new("reports", "a lead reads verdicts and reports", JobShape.Medium, 8, 64, (front, world) => new ReadReports(front, world)),
        new("retries", "the same request several times, with a key", JobShape.Small, 4, 100, (front, world) => new RetryWithKey(front, world)),
        new("flood", "forty hand in at once on one task, and one on another", JobShape.Small, 4, 200, (front, world) => new FloodedTask(front, world)),
        new("bad-clients", "broken JSON, wrong keys, foreign jobs, slow bodies, hanging up", JobShape.Small, 4, 100, (front, world) => new BadClients(front, world)),
    ];

    /// <summary>The one that figures are given for.</summary>
    public static ScenarioKind Reference => Named("finish-reference");

    /// <summary>The scenario of that name.</summary>
    public static ScenarioKind Named(string name) => All.First(kind => kind.Name == name);

    private static ScenarioKind Finish(string name, string description, JobShape shape) =>
        new(name, description, shape, 8, 2000, (front, world) => new FinishAndValidate(front, world));
}
