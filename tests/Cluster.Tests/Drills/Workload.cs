using System.Collections.Concurrent;
using System.Diagnostics;

namespace Feedback.Cluster.Tests;

/// <summary>Annotators at work. Each takes job after job and hands in three documents for it, every one as often as it takes to be answered with a verdict.</summary>
/// <param name="http">The service.</param>
/// <param name="name">Name of its task and jobs.</param>
/// <param name="annotators">How many.</param>
/// <param name="pause">How long each pauses after a verdict, on average; otherwise a twentieth of a second.</param>
internal sealed class Workload(HttpClient http, string name, int annotators, TimeSpan? pause = null)
{
    private readonly TimeSpan _pause = pause ?? TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Away = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentQueue<HandedIn> _verdicts = new();
    private readonly ConcurrentDictionary<string, int> _others = new();
    private readonly ConcurrentQueue<double> _seconds = new();
    private readonly CancellationTokenSource _stop = new();
    private int _jobs;
    private Task _work = Task.CompletedTask;

    /// <summary>Number of annotators: keys that are asked for all the time.</summary>
    public int Annotators => annotators;

    /// <summary>Name of the task and of its jobs.</summary>
    public string Name => name;

    /// <summary>Verdicts that were answered.</summary>
    public IReadOnlyCollection<HandedIn> Verdicts => _verdicts;

    /// <summary>Everything but a verdict that came back, counted.</summary>
    public IReadOnlyDictionary<string, int> Others => _others;

    /// <summary>Until when the keys answer again after each harm.</summary>
    public Recoveries Recoveries { get; } = new(annotators);

    private Client Platform => new(http, Keys.Platform);

    /// <summary>Makes the task and begins to work.</summary>
    public async Task Start()
    {
        await Until.True(async () => await World.Make(Platform, name, Papers.Attempts) is not null, TimeSpan.FromMinutes(1), "the task is made"); // however busy the machine is
        _work = Task.WhenAll(Enumerable.Range(0, annotators).Select(Work));
    }

    /// <summary>Lets everybody end the job in hand.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _work;
    }

    /// <summary>Until so many more verdicts were answered.</summary>
    public Task More(int verdicts)
    {
        var enough = _verdicts.Count + verdicts;
        return Until.True(() => Task.FromResult(_verdicts.Count >= enough || _work.IsFaulted), TimeSpan.FromMinutes(2), $"{verdicts} verdicts");
    }

    /// <summary>What came back, in a line.</summary>
    public string Summary()
    {
        var took = _seconds.Order().ToList();
        var others = _others.IsEmpty ? "none" : string.Join(", ", _others.OrderBy(other => other.Key, StringComparer.Ordinal).Select(other => $"{other.Value} × {other.Key}"));
        return $"{_verdicts.Count} verdicts of {annotators} annotators, p50 {took[took.Count / 2] * 1000:F0} ms, p99 {took[(int)(took.Count * 0.99)] * 1000:F0} ms, longest {took[^1]:F1} s; other answers: {others}";
    }

    private async Task Work(int annotator)
    {
        var random = new Random(annotator);
        while (!_stop.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _jobs);
            var job = $"{name}-{number}";
            await Insist(annotator, () => Platform.Put($"/v1/jobs/{job}", World.JobBody(name)), 200, 201);
            for (var attempt = 1; attempt <= Papers.Attempts; attempt++)
            {
                var paper = Papers.Of(Papers.Number(number, attempt));
                var answer = await Insist(annotator, () => new Client(http, Keys.Platform, World.Worker).Validate(job, paper), 200);
                _verdicts.Enqueue(new HandedIn(job, number, attempt, answer.Text));
                await Task.Delay(_pause * random.NextDouble() * 2);
            }
        }
    }

    private async Task<Answer> Insist(int annotator, Func<Task<Answer>> ask, params int[] wanted)
    {
        while (true)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                var answer = await ask();
                _seconds.Enqueue(Stopwatch.GetElapsedTime(started).TotalSeconds);
                if (wanted.Contains(answer.Status))
                {
                    Recoveries.Answered(annotator, started);
                    return answer;
                }

                Assert.True(answer.Status is 204 or 503 or 504, $"{answer.Status} {answer.Text}"); // anything else is wrong whatever happens
                Count($"{answer.Status} {answer.Cause}");
            }
            catch (HttpRequestException failure)
            {
                Count($"{failure.HttpRequestError}");
            }

            await Task.Delay(Away);
        }
    }

    private void Count(string what) => _others.AddOrUpdate(what, 1, (_, count) => count + 1);
}
