using System.Globalization;
using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>A front end that does not trust its network sends the same request several times at once and once more afterwards; all of them get the first one's answer.</summary>
internal sealed class RetryWithKey(FrontEnd front, World world) : IScenario
{
    private const int AtOnce = 3;

    /// <inheritdoc/>
    public string Name => "retry with a key";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var (desk, key) = (new Desk(front, world, number), string.Create(CultureInfo.InvariantCulture, $"retry-{number}"));
        Task<Reply> Send() => desk.HandIn(world.Work(number, 2 * number), stop, key);
        Reply[] replies = [.. await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Send())), await Send()];
        var first = JudgedWork.Of(replies[0]);
        foreach (var reply in replies)
            if (JudgedWork.Of(reply) != first) throw EndedEarlyException.Wrong("a repeat was answered otherwise");
        var reused = await desk.HandIn(world.Work(number, (2 * number) + 1), stop, key);
        return reused.Status == 422 ? new Ended(EndKind.Served, "200") : throw EndedEarlyException.Wrong(string.Create(CultureInfo.InvariantCulture, $"a key for other content: {reused.Status}"));
    }
}
