using System.Diagnostics;
using Feedback.Load.Generation;
using Feedback.Load.Hosts;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Profiles;

/// <summary>A system under load while a profile runs on it: sets up what scenarios need, sends traffic, and keeps the journal.</summary>
/// <param name="settings">How to run.</param>
/// <param name="system">The system.</param>
/// <param name="front">Its API.</param>
/// <param name="stop">Ends it.</param>
internal sealed class Trial(TrialSettings settings, SystemUnderLoad system, FrontEnd front, CancellationToken stop)
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMinutes(2);

    /// <summary>Ids of no other run, so that an existing system can be measured again and again.</summary>
    private readonly string _run = FormattableString.Invariant($"load-{DateTimeOffset.UtcNow:yyMMddHHmmss}");

    private readonly Dictionary<JobShape, JobKit> _kits = [];
    private readonly Dictionary<string, Counter> _counters = [];

    /// <summary>How to run.</summary>
    public TrialSettings Settings => settings;

    /// <summary>What it has seen.</summary>
    public Journal Journal { get; } = new();

    /// <summary>Sets up what a scenario needs and makes it.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="name">Its name in this run, where there are two of a kind.</param>
    /// <param name="tasks">Tasks, if not the usual number.</param>
    /// <param name="jobs">Jobs, if not the usual number.</param>
    public async Task<IScenario> Prepare(ScenarioKind kind, string? name = null, int? tasks = null, int? jobs = null)
    {
        Journal.Doing = $"setting up {name ?? kind.Name}";
        if (!_kits.TryGetValue(kind.Shape, out var kit)) _kits[kind.Shape] = kit = new JobKit(kind.Shape, settings.Seed);
        var world = new World($"{_run}-{name ?? kind.Name}", kit, tasks ?? kind.Tasks, jobs ?? kind.Jobs);
        if (settings.Host != "bare") await world.Put(front, stop);
        return new NamedScenario(name ?? kind.Name, kind.Make(front, world));
    }

    /// <summary>Lets code be compiled in its final form, then finds the most the system serves to a fixed number of callers.</summary>
    public async Task<Maximum> FindMaximum(IScenario scenario)
    {
        Journal.Doing = "warming up";
        long warmed = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < settings.WarmUp || (warmed < settings.WarmUpRequests && watch.Elapsed < LongestWarmUp);)
            warmed += (await ClosedLoop.Run(scenario, settings.Callers, TimeSpan.Zero, Slice, CounterOf(scenario), stop)).Of(EndKind.Served).Count;
        var phase = await Run("maximum", [Traffic.OfCallers(scenario, settings.Callers, settings.Measured)]);
        Journal.Checks.AddRange(Thresholds.Clean(phase));
        var maximum = new Maximum(phase.Measured.Rate, phase.Measured.Of(EndKind.Served).Percentile(0.99));
        return maximum.PerSecond > 0 ? maximum : throw new InvalidOperationException($"Nothing was served: {string.Join(", ", phase.Measured.Words)}");
    }

    /// <summary>Sends traffic and waits for the last answer.</summary>
    /// <param name="name">Name of the phase.</param>
    /// <param name="measured">What is measured.</param>
    /// <param name="beside">What else there is; it does not count for the timeline.</param>
    public async Task<Phase> Run(string name, IReadOnlyList<Traffic> measured, params IReadOnlyList<Traffic> beside)
    {
        var (phase, answered) = await Start(name, measured, beside);
        await answered;
        return phase;
    }

    /// <summary>Sends one kind of traffic after the other without waiting for answers in between.</summary>
    public async Task<IReadOnlyList<Phase>> RunThrough(params IReadOnlyList<(string Name, Traffic Traffic)> phases)
    {
        var (run, open) = (new List<Phase>(), new List<Task>());
        foreach (var (name, traffic) in phases)
        {
            var (phase, answered) = await Start(name, [traffic], []);
            run.Add(phase);
            open.Add(answered);
        }

        await Task.WhenAll(open);
        return run;
    }

    /// <summary>Notes what the system holds of the machine, once a second until it is ended.</summary>
    public async Task Watch(Action<Journal> show, CancellationToken end)
    {
        using var timer = new PeriodicTimer(Slice);
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                Journal.Add(new Sample(Journal.Elapsed, system.Held));
                show(Journal);
            }
        }
        catch (OperationCanceledException)
        {
            // the run is over
        }
    }

    private async Task<(Phase Phase, Task Answered)> Start(string name, IReadOnlyList<Traffic> measured, IReadOnlyList<Traffic> beside)
    {
        var phase = new Phase(name, Journal.Elapsed, measured.Concat(beside).Max(traffic => traffic.Duration));
        foreach (var traffic in measured) phase.Scenarios.Add((traffic, new Recording(Journal.Timeline)));
        foreach (var traffic in beside) phase.Scenarios.Add((traffic, new Recording()));
        Journal.Phases.Add(phase);
        Journal.Doing = name;
        var answered = await Task.WhenAll(phase.Scenarios.Select(entry => entry.Traffic.Start(CounterOf(entry.Traffic.Scenario), entry.Seen, stop)));
        stop.ThrowIfCancellationRequested();
        return (phase, Task.WhenAll(answered));
    }

    private Counter CounterOf(IScenario scenario)
    {
        if (!_counters.TryGetValue(scenario.Name, out var counter)) _counters[scenario.Name] = counter = new Counter();
        return counter;
    }
}
