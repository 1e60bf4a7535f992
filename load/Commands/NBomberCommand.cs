using System.CommandLine;
using Feedback.Load.Hosts;
using Feedback.Load.Profiles;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary><c>nbomber</c>: the same scenarios under NBomber, with its reports, in builds where its package could be restored.</summary>
internal static partial class NBomberCommand
{
    private const int NotPossible = 2;

    public static System.CommandLine.Command Create()
    {
        var names = new Option<string[]>("--scenarios") { Description = "Which scenarios, all at once.", HelpName = "names", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [ScenarioList.Reference.Name] };
        names.AcceptOnlyFromAmong([.. ScenarioList.All.Select(kind => kind.Name)]);
        var rate = CommonOptions.Number("--rate", 50, "Requests a second of each.");
        var seconds = CommonOptions.Number("--seconds", 30, "Seconds.");
        var report = new Option<DirectoryInfo>("--report") { Description = "Folder of NBomber's reports.", DefaultValueFactory = _ => new DirectoryInfo("nbomber") };
        var seed = CommonOptions.Seed();
        var command = new System.CommandLine.Command("nbomber", "Run scenarios under NBomber, with its reports. See load/README.md for its licence.") { names, rate, seconds, report, seed };
        command.SetAction(async (given, stop) =>
        {
            Func<IReadOnlyList<IScenario>, NBomberPlan, bool>? run = null;
            FindRunner(ref run);
            if (run is null)
            {
                Console.Error.WriteLine("NBomber could not be restored from this package feed (see build/probe; delete artifacts/probe.props to try again).");
                return NotPossible;
            }

            await using var system = await EmbeddedSystem.Start();
            using var front = new FrontEnd(system.Gateways, SystemUnderLoad.Key);
            var trial = new Trial(new TrialSettings { Host = "embedded", Scenario = ScenarioList.Reference, Callers = 1, Tasks = 1, Seed = given.GetValue(seed) }, system, front, stop);
            var scenarios = new List<IScenario>();
            foreach (var name in given.GetValue(names)!) scenarios.Add(await trial.Prepare(ScenarioList.Named(name)));
            return run(scenarios, new NBomberPlan(given.GetValue(rate), TimeSpan.FromSeconds(given.GetValue(seconds)), given.GetValue(report)!.FullName)) ? 0 : 1;
        });
        return command;
    }

    /// <summary>Gives the runner, in builds that have it.</summary>
    static partial void FindRunner(ref Func<IReadOnlyList<IScenario>, NBomberPlan, bool>? run);
}

/// <summary>How NBomber is to run.</summary>
/// <param name="Rate">Requests a second of each scenario.</param>
/// <param name="Duration">How long.</param>
/// <param name="Folder">Where its reports go.</param>
internal sealed record NBomberPlan(int Rate, TimeSpan Duration, string Folder);
