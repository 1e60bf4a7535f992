namespace Feedback.Load.Running;

/// <summary>When requests are to start, whatever becomes of those before.</summary>
/// <param name="Steps">The stretches, one after the other.</param>
/// <param name="Seed">Given, arrivals are random as those of many independent callers are (a Poisson process), the same for the same seed; else evenly spaced.</param>
internal sealed record Schedule(IReadOnlyList<Step> Steps, int? Seed = null)
{
    /// <summary>How long it takes.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks(Steps.Sum(step => step.Duration.Ticks));

    /// <summary>The intended starts in order, counted from the schedule's own.</summary>
    public IEnumerable<TimeSpan> Starts()
    {
        var random = Seed is { } seed ? new Random(seed) : null;
        var (begun, before, due) = (TimeSpan.Zero, 0.0, Gap(random));
        foreach (var step in Steps)
        {
            for (; due <= before + step.Requests + 1e-9; due += Gap(random))
                yield return begun + step.At(due - before);
            (begun, before) = (begun + step.Duration, before + step.Requests);
        }
    }

    private static double Gap(Random? random) => random is null ? 1 : -Math.Log(1 - random.NextDouble());
}
