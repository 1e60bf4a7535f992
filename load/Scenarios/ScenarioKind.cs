using Feedback.Load.Generation;

namespace Feedback.Load.Scenarios;

/// <summary>A scenario that can be chosen: what it needs, and how it is made.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Description">What happens in it.</param>
/// <param name="Shape">Shape of its jobs.</param>
/// <param name="Tasks">Tasks it needs.</param>
/// <param name="Jobs">Jobs of these it needs.</param>
/// <param name="Make">Makes it, on an API where its world has been set up.</param>
internal sealed record ScenarioKind(string Name, string Description, JobShape Shape, int Tasks, int Jobs, Func<FrontEnd, World, IScenario> Make);
