using System.Diagnostics;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Running;

/// <summary>
/// Requests start when the schedule says, however long those before them take, as those of independent callers do. Latency counts from the intended start, so that a
/// stall of system or generator is not left out.
/// </summary>
internal static class OpenLoop
{
    /// <summary>Runs a schedule to its end and waits for the last answer.</summary>
    /// <param name="scenario">What callers do.</param>
    /// <param name="schedule">When they start.</param>
    /// <param name="counter">Numbers requests, from run to run where a scenario is used again.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="recording">Where to record, so that it can be watched meanwhile; a new one if not given.</param>
    public static async Task<Recording> Run(IScenario scenario, Schedule schedule, Counter counter, CancellationToken stop, Recording? recording = null)
    {
        recording ??= new Recording();
        await await Start(scenario, schedule, counter, recording, stop);
        return recording;
    }

    /// <summary>Runs a schedule to its end; the task inside completes with the last answer.</summary>
    public static async Task<Task> Start(IScenario scenario, Schedule schedule, Counter counter, Recording recording, CancellationToken stop)
    {
        var under = new InFlight();
        var paced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A thread of its own: a busy pool must not delay the starts.
        new Thread(() => Pace(scenario, schedule, counter, recording, under, paced, stop)) { IsBackground = true, Name = "pace" }.Start();
        await paced.Task;
        return Drain();

        async Task Drain()
        {
            await under.Drained();
            recording.Stop(Stopwatch.GetTimestamp());
        }
    }

    private static void Pace(
        IScenario scenario, Schedule schedule, Counter counter, Recording recording, InFlight under, TaskCompletionSource paced, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        recording.Start(begun);
        foreach (var start in schedule.Starts())
        {
            if (stop.IsCancellationRequested) break;
            var intended = begun + (long)(start.TotalSeconds * Stopwatch.Frequency);
            PreciseSleep.Until(intended);
            recording.Lateness.Add(Stopwatch.GetElapsedTime(intended));
            under.Enter();
            ThreadPool.UnsafeQueueUserWorkItem(_ => _ = Call(intended), null);
        }

        paced.SetResult();

        async Task Call(long intended)
        {
            var end = await Attempted.Run(scenario, counter.Next(), stop);
            recording.Add(end, Stopwatch.GetElapsedTime(intended));
            under.Leave();
        }
    }
}
