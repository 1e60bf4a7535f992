using System.CommandLine;
using Feedback.Load.Hosts;
using Feedback.Load.Profiles;
using Feedback.Load.Reports;
using Feedback.Load.Scenarios;

namespace Feedback.Load.Commands;

/// <summary>The root command: a profile on a host.</summary>
internal static class ProfileCommand
{
    private static readonly string[] Hosts = ["embedded", "cluster", "bare"];

    public static RootCommand Create()
    {
        var profile = new Option<string>("--profile") { Description = "What to do, see above.", HelpName = "name", Required = true };
        profile.AcceptOnlyFromAmong([.. ProfileList.All.Select(known => known.Name)]);
        var host = new Option<string>("--host") { Description = "What to start and put load on, see above.", HelpName = "name", DefaultValueFactory = _ => "embedded" };
        host.AcceptOnlyFromAmong(Hosts);
        var address = new Option<Uri?>("--address") { Description = "Put load on this system instead, such as http://127.0.0.1:5080. It is left with tasks and jobs whose ids begin with \"load-\"." };
        var key = new Option<string>("--key") { Description = "Key of role platform of that system. Better in the environment: FEEDBACK_LOAD_KEY.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("FEEDBACK_LOAD_KEY") ?? "" };
        var scenario = new Option<string>("--scenario") { Description = "What is measured, see above.", HelpName = "name", DefaultValueFactory = _ => ScenarioList.Reference.Name };
        scenario.AcceptOnlyFromAmong([.. ScenarioList.All.Select(known => known.Name)]);
        var duration = new Option<TimeSpan?>("--duration") { Description = "Length of the phase that the profile is for, such as 00:05:00, if not its usual one." };
        duration.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<TimeSpan?>() is { TotalSeconds: < 1 }) result.AddError("--duration must be at least a second.");
        });
        var callers = CommonOptions.Number("--callers", 24, "Callers at once, to find the maximum.");
        var tasks = CommonOptions.Number("--tasks", 20, "Tasks, where fairness between them is measured; at least 2.");
        var report = new Option<DirectoryInfo?>("--report") { Description = "Write report.html, report.json and report.txt into this folder." };
        var seed = CommonOptions.Seed();

        var root = new RootCommand(Description)
        {
            profile, host, address, key, scenario, duration, callers, tasks, report, seed,
        };
        root.SetAction(async (given, stop) =>
        {
            var at = given.GetValue(address);
            var run = new ProfileRun(ProfileList.All.First(known => known.Name == given.GetValue(profile)), new TrialSettings
            {
                Host = at is null ? given.GetValue(host)! : "address",
                Scenario = ScenarioList.Named(given.GetValue(scenario)!),
                Duration = given.GetValue(duration),
                Callers = given.GetValue(callers),
                Tasks = Math.Max(2, given.GetValue(tasks)),
                Seed = given.GetValue(seed),
            });
            if (run.Lack is { } lack)
            {
                Console.Error.WriteLine(lack);
                return 2;
            }

            var seen = await run.On(at, at is null ? SystemUnderLoad.Key : given.GetValue(key)!, stop);
            Console.WriteLine(TextReport.Of(seen));
            if (given.GetValue(report) is { } folder) await ReportFolder.Write(folder, seen, stop);
            return seen.Passed ? 0 : 1;
        });
        return root;
    }

    private static string Description => $"""
        Puts load on the system as front ends do, and says what it holds. Ends with 1 if a threshold was not kept, with 2 if it could not be tried.

        Profiles
        {Listed(ProfileList.All.Select(known => (known.Name, known.Description)))}

        Hosts
        {Listed([("embedded", "a gateway with the embedded host and a scratch database"), ("cluster", "a gateway, a silo and a PostgreSQL of their own"), ("bare", "an endpoint that parses and scores and does nothing else")])}

        Scenarios
        {Listed(ScenarioList.All.Select(known => (known.Name, known.Description)))}
        """;

    private static string Listed(IEnumerable<(string Name, string Description)> known) => string.Join('\n', known.Select(one => $"  {one.Name,-17} {one.Description}"));
}
