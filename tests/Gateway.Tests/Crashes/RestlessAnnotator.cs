using System.Collections.Concurrent;

namespace Feedback.Gateway.Tests;

/// <summary>Hands in one job again and again, whatever happens to the gateway, and remembers every answer.</summary>
/// <param name="acting">The platform acting for a person.</param>
/// <param name="platform">The platform itself.</param>
/// <param name="job">The job; nobody else touches it.</param>
/// <param name="seed">Decides what is done.</param>
/// <param name="told">Every request and its answer.</param>
public sealed class RestlessAnnotator(Func<string, Client> acting, Client platform, string job, int seed, ConcurrentQueue<Handed> told)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly Random _random = new(seed);
    private int _contents;
    private int _first;

    /// <summary>Number of the present assignment.</summary>
    public int Assignment { get; private set; } = 1;

    private string Person => Assignment % 2 == 1 ? World.Worker : "second-worker";

    /// <summary>Works until told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var contents = Enumerable.Range(0, _random.Next(3) == 0 ? _random.Next(2, 5) : 1).Select(_ => Content()).ToList();
            var answers = await Task.WhenAll(contents.Select(HandIn));
            if (answers.Contains(0)) await Task.Delay(Pause, CancellationToken.None);
            if (answers.Contains(409)) await Reassign(stop);
        }
    }

    /// <summary>New work, or something handed in before.</summary>
    private int Content() => _contents > _first && _random.Next(3) == 0 ? _random.Next(_first, _contents) : _contents++;

    private async Task<int> HandIn(int content)
    {
        var assignment = Assignment;
        var document = Drawing.Hitting(content % 7 == 6 ? 4 : content % 3, content);
        (string, string)[] headers = content % 2 == 0 ? [("Idempotency-Key", $"{assignment}-{content}")] : [];
        try
        {
            var answer = await acting(Person).Validate(job, document, headers);
            told.Enqueue(new Handed(job, assignment, content, answer.Status, answer.Text));
            return answer.Status;
        }
        catch (HttpRequestException)
        {
            told.Enqueue(new Handed(job, assignment, content, 0, ""));
            return 0;
        }
    }

    /// <summary>Gives the job to the other person; asking twice for the same person is one change.</summary>
    private async Task Reassign(CancellationToken stop)
    {
        var next = Assignment % 2 == 1 ? "second-worker" : World.Worker;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                (await platform.Patch($"/v1/jobs/{job}", new { assignee = next })).Expect(200);
                Assignment++;
                _first = _contents;
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }
}
