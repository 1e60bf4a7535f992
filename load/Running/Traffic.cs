using Feedback.Load.Scenarios;

namespace Feedback.Load.Running;

/// <summary>A scenario with when and how often: at the times of a schedule, or by callers who ask again as soon as they are answered.</summary>
internal sealed record Traffic
{
    private Traffic(IScenario scenario, string load) => (Scenario, Load) = (scenario, load);

    /// <summary>What callers do.</summary>
    public IScenario Scenario { get; }

    /// <summary>How much of it, in words.</summary>
    public string Load { get; }

    /// <summary>When requests start; null where callers follow one another.</summary>
    public Schedule? Schedule { get; private init; }

    /// <summary>Callers at once, where there is no schedule.</summary>
    public int Callers { get; private init; }

    /// <summary>How long it takes.</summary>
    public TimeSpan Duration { get; private init; }

    /// <summary>Independent callers that come at a rate, whatever becomes of those before.</summary>
    public static Traffic AtRate(IScenario scenario, double perSecond, TimeSpan duration, int seed) =>
        new(scenario, FormattableString.Invariant($"{perSecond:0.#} a second")) { Schedule = new Schedule([Step.Hold(perSecond, duration)], seed), Duration = duration };

    /// <summary>A fixed number of callers.</summary>
    public static Traffic OfCallers(IScenario scenario, int callers, TimeSpan duration) =>
        new(scenario, FormattableString.Invariant($"{callers} callers")) { Callers = callers, Duration = duration };

    /// <summary>Sends it; the task inside completes with the last answer.</summary>
    public Task<Task> Start(Counter counter, Recording recording, CancellationToken stop) =>
        Schedule is { } schedule ? OpenLoop.Start(Scenario, schedule, counter, recording, stop) : StartCallers(counter, recording, stop);

    private async Task<Task> StartCallers(Counter counter, Recording recording, CancellationToken stop)
    {
        await ClosedLoop.Run(Scenario, Callers, TimeSpan.Zero, Duration, counter, stop, recording);
        return Task.CompletedTask;
    }
}
