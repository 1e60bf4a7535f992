using System.Collections.Concurrent;
using Feedback.Load.Running;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Tests;

public sealed class OpenLoopTests
{
    [Fact]
    public async Task Requests_start_on_time_though_none_before_them_is_answered()
    {
        var held = new Held(waitFor: 40);
        var recording = await OpenLoop.Run(held, new Schedule([Step.Hold(200, TimeSpan.FromMilliseconds(200))]), new Counter(), CancellationToken.None);
        Assert.Equal(40, held.MostAtOnce); // all of them had started before the first was answered
        Assert.Equal(40, recording.Of(EndKind.Served).Count);
    }

    [Fact]
    public async Task What_comes_after_a_schedule_need_not_wait_for_its_last_answer()
    {
        var (held, recording) = (new Held(waitFor: 11), new Recording());
        var answered = await OpenLoop.Start(held, new Schedule([Step.Hold(200, TimeSpan.FromMilliseconds(50))]), new Counter(), recording, CancellationToken.None);
        Assert.False(answered.IsCompleted);
        await held.Run(10, CancellationToken.None); // the eleventh, which lets all of them go
        await answered;
        Assert.Equal(10, recording.Of(EndKind.Served).Count);
    }

    [Fact]
    public void A_recording_that_is_part_of_another_gives_it_everything()
    {
        var whole = new Recording();
        var (a, b) = (new Recording(whole), new Recording(whole));
        a.Add(new Ended(EndKind.Served, "200"), TimeSpan.FromMilliseconds(1));
        b.Add(new Ended(EndKind.Failed, "500"), TimeSpan.FromMilliseconds(2));
        Assert.Equal((1L, 1L, 0L), (whole.Of(EndKind.Served).Count, whole.Of(EndKind.Failed).Count, a.Of(EndKind.Failed).Count));
        Assert.Equal(["200", "500"], whole.Words.Keys.Order());
    }

    [Fact]
    public void Bad_clients_that_were_told_so_are_nobodys_work()
    {
        var recording = new Recording();
        recording.Add(new Ended(EndKind.Corrected, "400"), TimeSpan.FromMilliseconds(1));
        Assert.Equal((0L, 0L, 0L), recording.Seconds.Values.Select(second => (second.Served.Count, second.Refused, second.Failed)).Single());
        Assert.Equal(1, recording.Of(EndKind.Corrected).Count);
    }

    [Fact]
    public async Task Latency_counts_from_the_intended_start()
    {
        // Answered together when the last has started: the first has waited for the whole schedule.
        var recording = await OpenLoop.Run(new Held(waitFor: 40), new Schedule([Step.Hold(200, TimeSpan.FromMilliseconds(200))]), new Counter(), CancellationToken.None);
        Assert.InRange(recording.Of(EndKind.Served).Longest, TimeSpan.FromMilliseconds(195), TimeSpan.FromSeconds(30));
        Assert.True(recording.Of(EndKind.Served).Percentile(0.5) < recording.Of(EndKind.Served).Longest);
    }

    [Fact]
    public async Task Every_end_is_counted_by_kind_and_word()
    {
        var recording = await OpenLoop.Run(new Mixed(), new Schedule([Step.Hold(3000, TimeSpan.FromMilliseconds(100))]), new Counter(), CancellationToken.None);
        Assert.Equal((100L, 100L, 100L), (recording.Of(EndKind.Served).Count, recording.Of(EndKind.Refused).Count, recording.Of(EndKind.Failed).Count));
        Assert.Equal(100, recording.Words["204 overloaded"]);
        Assert.Equal(100, recording.Words["no answer: ConnectionError"]);
        Assert.Equal(300, recording.Seconds.Values.Sum(second => second.Served.Count + second.Refused + second.Failed));
    }

    [Fact]
    public async Task Callers_in_a_closed_loop_ask_one_after_the_other()
    {
        var (seen, counter) = (new ConcurrentDictionary<long, bool>(), new Counter());
        var recording = await ClosedLoop.Run(new Noted(seen), 3, TimeSpan.Zero, TimeSpan.FromMilliseconds(200), counter, CancellationToken.None);
        Assert.True(recording.Of(EndKind.Served).Count > 0);
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(i => (long)i), seen.Keys.Order()); // each number once
    }

    /// <summary>Answers nobody until a number of requests have come.</summary>
    private sealed class Held(int waitFor) : IScenario
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _came;

        public string Name => "held";

        public int MostAtOnce => _came;

        public async Task<Ended> Run(long number, CancellationToken stop)
        {
            if (Interlocked.Increment(ref _came) == waitFor) _go.SetResult();
            await _go.Task;
            return new Ended(EndKind.Served, "200");
        }
    }

    private sealed class Mixed : IScenario
    {
        public string Name => "mixed";

        public Task<Ended> Run(long number, CancellationToken stop) => (number % 3) switch
        {
            0 => Task.FromResult(new Ended(EndKind.Served, "200")),
            1 => Task.FromResult(new Ended(EndKind.Refused, "204 overloaded")),
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError),
        };
    }

    private sealed class Noted(ConcurrentDictionary<long, bool> seen) : IScenario
    {
        public string Name => "noted";

        public async Task<Ended> Run(long number, CancellationToken stop)
        {
            await Task.Yield();
            Assert.True(seen.TryAdd(number, true));
            return new Ended(EndKind.Served, "200");
        }
    }
}
