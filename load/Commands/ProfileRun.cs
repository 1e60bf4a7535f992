using System.Reflection;
using Feedback.Load.Hosts;
using Feedback.Load.Profiles;
using Feedback.Load.Reports;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary>Starts a system, runs a profile on it, and stops it.</summary>
internal sealed class ProfileRun(Profile profile, TrialSettings settings)
{
    /// <summary>Why it cannot be run here, or null.</summary>
    public string? Lack => settings.Host switch
    {
        "cluster" when Machine.Lacks is { } lack => $"No cluster: {lack}",
        "bare" when !settings.Scenario.Name.StartsWith("finish-", StringComparison.Ordinal) => $"The bare endpoint knows no {settings.Scenario.Name}: only finish-….",
        "bare" when profile.Name == "fairness" => "The bare endpoint knows no tasks.",
        _ => null,
    };

    /// <summary>Runs it.</summary>
    /// <param name="address">Of a system that is there already.</param>
    /// <param name="key">Key of role platform.</param>
    /// <param name="stop">Ends it.</param>
    public Task<RunReport> On(Uri? address, string key, CancellationToken stop) => Progress.Show(async show =>
    {
        await using var system = await Start(address);
        using var front = new FrontEnd(system.Gateways, key);
        var trial = new Trial(settings, system, front, stop);
        var machine = MachineLine.Text;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watch = trial.Watch(show, end.Token);
        await profile.Run(trial);
        await end.CancelAsync();
        await watch;
        return RunReport.Of(trial.Journal, profile.Name, address?.ToString() ?? settings.Host, machine, CommandLine);
    });

    /// <summary>Without the key that may stand in it.</summary>
    private static string CommandLine
    {
        get
        {
            var words = Environment.GetCommandLineArgs().Skip(1).ToArray();
            for (var i = 0; i < words.Length; i++)
                if (words[i].StartsWith("--key", StringComparison.Ordinal)) words[words[i].Contains('=', StringComparison.Ordinal) ? i : Math.Min(i + 1, words.Length - 1)] = "…";
            return $"dotnet run -c {Configuration} --project load -- {string.Join(' ', words)}";
        }
    }

    private static string Configuration => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private async Task<SystemUnderLoad> Start(Uri? address) => (address, settings.Host) switch
    {
        ({ } at, _) => await ExistingSystem.Find(at),
        (_, "cluster") => await ClusterSystem.Start(1),
        (_, "bare") => await BareSystem.Start(settings.Scenario.Shape, settings.Seed),
        _ => await EmbeddedSystem.Start(),
    };
}
