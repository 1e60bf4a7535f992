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
    public async Task<Ended> Run(long number, CancellationToken stop)
    {
        var work = world.Kit.Work[(int)(number % world.Kit.Work.Length)];
        using var body = new VariedContent(work, number);
        var reply = await front.Send(HttpMethod.Post, $"/v1/jobs/{world.Job(number % world.Jobs)}/validations", body, World.Annotator(number % world.Jobs), stop);
        return Validated.Of(reply);
    }
}
