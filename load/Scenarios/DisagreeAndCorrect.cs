using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>An annotator is rejected, disagrees, corrects the work, hands it in again and agrees with the verdict.</summary>
internal sealed class DisagreeAndCorrect(FrontEnd front, World world) : IScenario
{
    /// <inheritdoc/>
    public string Name => "disagree and correct";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var (desk, piece) = (new Desk(front, world, number), 2 * number);
        var first = JudgedWork.Of(await desk.HandIn(world.Work(piece + 1, piece), stop));
        if (first.Verdict != "rejected") throw EndedEarlyException.Wrong($"hasty work was {first.Verdict}");
        await desk.Respond(first, "disagree", stop);
        var second = JudgedWork.Of(await desk.HandIn(world.Work(piece, piece + 1), stop));
        if (second.Verdict != "accepted") throw EndedEarlyException.Wrong($"careful work was {second.Verdict}");
        if (second.Attempt != first.Attempt + 1) throw EndedEarlyException.Wrong("attempts are not counted one by one");
        await desk.Respond(second, "agree", stop);
        return new Ended(EndKind.Served, "200");
    }
}
