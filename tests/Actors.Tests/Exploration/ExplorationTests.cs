using Xunit.Abstractions;

namespace Feedback.Actors.Tests;

/// <summary>Interleavings of what can happen to a job, against the contract and the invariants of the architecture page. Deeper with
/// <c>FEEDBACK_EXPLORATION_DEEPER</c>.</summary>
public sealed class ExplorationTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Scope> Scopes = new()
    {
        ["assignments"] = new() { Persons = ["ann", "bob"], Limits = [1, 2, 0], Depth = 7, Least = 20_000 },
        ["keys"] = new() { Persons = ["ann", "bob"], Keys = [null, "k"], Depth = 6, Least = 10_000 },
        ["gateways"] = new() { Gateways = 2, Limits = [1, 2], Truths = [1, 2], Depth = 7, Least = 5_000 },
        ["answers and staff"] = new() { Answers = true, StaffRuns = true, Persons = ["ann", "bob"], Limits = [2, 1], Depth = 6, Least = 50_000 },
        ["staff with keys"] = new() { StaffRuns = true, Keys = [null, "k"], Depth = 5, Least = 20_000 },
        ["saved"] = new() { Saves = true, Limits = [2, 1], Depth = 7, Least = 5_000 },
        ["everything"] = new()
        {
            Persons = ["ann", "bob"], Limits = [1, 2, 0], Truths = [1, 2], Keys = [null, "k"], Gateways = 2, StaffRuns = true, Answers = true, Saves = true, Depth = 4, Least = 50_000,
        },
    };

    private static readonly Scope Large = new()
    {
        Persons = ["ann", "bob"], Contents = ["bad", "worse", "good", "good too"], Limits = [3, 0, 1, 2, 5], Truths = [1, 2, 3], Keys = [null, null, "k", "l"], Gateways = 2,
        StaffRuns = true, Answers = true, Saves = true, Tickets = 12,
    };

    public static TheoryData<string> Names => [.. Scopes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_history_of_a_few_steps_keeps_the_contract(string name)
    {
        var scope = Scopes[name];
        var known = new HashSet<string>();
        var frontier = new List<Step[]> { Array.Empty<Step>() };
        var taken = 0L;
        var deepest = scope.Depth + Number("FEEDBACK_EXPLORATION_DEEPER", 0);
        for (var depth = 1; depth <= deepest; depth++)
        {
            var next = new List<Step[]>();
            foreach (var path in frontier)
            {
                foreach (var step in scope.Steps(Replay(scope, path).Contract))
                {
                    var history = Replay(scope, path);
                    history.Take(step);
                    taken++;
                    if (known.Add(history.Now())) next.Add([.. path, step]);
                }
            }

            output.WriteLine($"{name}, depth {depth}: {next.Count} new states, {known.Count} in all, {taken} steps checked");
            frontier = next;
        }

        Assert.True(known.Count > scope.Least, $"Only {known.Count} states: the exploration has become too small to mean anything.");
    }

    [Fact]
    public void Long_random_histories_keep_the_contract()
    {
        var seed = Number("FEEDBACK_TEST_SEED", Environment.TickCount);
        output.WriteLine($"seed {seed} (FEEDBACK_TEST_SEED)");
        var random = new Random(seed);
        for (var walk = 0; walk < Number("FEEDBACK_EXPLORATION_WALKS", 2000); walk++)
        {
            var history = new History(Large);
            for (var i = 0; i < 80; i++)
            {
                var steps = Large.Steps(history.Contract).GroupBy(step => step.Kind).ToList();
                var kind = steps[random.Next(steps.Count)].ToList(); // the kind first: most steps are begins
                try
                {
                    history.Take(kind[random.Next(kind.Count)]);
                }
                catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
                {
                    throw new Xunit.Sdk.XunitException($"Seed {seed}, walk {walk}, after [{history}]: {failure}");
                }
            }
        }
    }

    private static History Replay(Scope scope, Step[] path)
    {
        var history = new History(scope);
        foreach (var step in path) history.Repeat(step);
        return history;
    }

    private static int Number(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : usual;
}
