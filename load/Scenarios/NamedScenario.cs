using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>A scenario under another name.</summary>
internal sealed class NamedScenario(string name, IScenario scenario) : IScenario
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<Ended> Run(long number, CancellationToken stop) => scenario.Run(number, stop);
}
