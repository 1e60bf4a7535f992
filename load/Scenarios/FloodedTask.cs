using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>The annotators of one task finish all at once, and one of another task meanwhile, who must be served.</summary>
internal sealed class FloodedTask(FrontEnd front, World world) : IScenario
{
    private const int AtOnce = 40;

    /// <inheritdoc/>
    public string Name => "flooded task";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var piece = number * (AtOnce + 1);
        var crowd = Enumerable.Range(1, AtOnce).Select(async i => Validated.Of(await HandIn(world.Tasks * i, piece + i))).ToArray(); // all of task 0
        var quiet = Validated.Of(await HandIn(1 + (number % (world.Tasks - 1)), piece));
        var wrong = (await Task.WhenAll(crowd)).FirstOrDefault(end => end.Kind == EndKind.Failed);
        return wrong.Kind == EndKind.Failed ? wrong : quiet;

        Task<Reply> HandIn(long job, long work) => new Desk(front, world, job).HandIn(world.Work(work, work), stop);
    }
}
