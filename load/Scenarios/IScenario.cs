using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>One thing that front ends do, apart from when and how often.</summary>
internal interface IScenario
{
    /// <summary>Its name in reports.</summary>
    string Name { get; }

    /// <summary>Does it once.</summary>
    /// <param name="number">Another each time, from 0.</param>
    /// <param name="stop">Ends it.</param>
    Task<Ended> Run(long number, CancellationToken stop);
}
