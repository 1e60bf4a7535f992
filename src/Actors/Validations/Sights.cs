namespace Feedback.Actors;

/// <summary>Asks the actors one by one.</summary>
/// <param name="actors">The actors.</param>
public sealed class Sights(IActors actors) : ISights
{
    /// <inheritdoc/>
    public async Task<Sight?> See(string job) =>
        await actors.Ask<IJob, JobState?>(ActorId.Job(job), actor => actor.Get()) is { } state && await TaskFacts.Read(actors, state.TaskId) is { } facts
            ? new Sight(state, facts)
            : null;
}
