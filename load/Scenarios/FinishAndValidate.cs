using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>An annotator finishes a job: the annotations are saved and judged in one call. The content is new each time.</summary>
/// <param name="front">The API.</param>
/// <param name="world">Whose jobs.</param>
internal sealed class FinishAndValidate(FrontEnd front, World world) : IScenario
{
    /// <inheritdoc/>
    public string Name => $"finish and validate, {world.Kit.Shape.Name}";

    /// <inheritdoc/>
    public async Task<Ended> Run(long number, CancellationToken stop) =>
        Validated.Of(await new Desk(front, world, world.InTurn(number)).HandIn(world.Work(number, number), stop));
}
