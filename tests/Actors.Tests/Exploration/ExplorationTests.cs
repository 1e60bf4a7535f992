using Xunit.Abstractions;

namespace Feedback.Actors.Tests;

/// <summary>Interleavings of what can happen to a job, against the contract and the invariants of the architecture page.</summary>
public sealed class ExplorationTests(ITestOutputHelper output)
{
    /// <summary>Steps after which the exhaustive exploration ends.</summary>
    private const int Depth = 8;

    private static readonly Scope Small = new(["ann", "bob"], ["bad", "good"], [1, 2, 0], 3);

    private static readonly Scope Large = new(["ann", "bob"], ["bad", "worse", "good", "good too"], [3, 0, 1, 2, 5], 12);

    [Fact]
    public void Every_history_of_a_few_steps_keeps_the_contract()
    {
        var known = new HashSet<string>();
        var frontier = new List<Step[]> { Array.Empty<Step>() };
        var taken = 0L;
        for (var depth = 1; depth <= Depth; depth++)
        {
            var next = new List<Step[]>();
            foreach (var path in frontier)
            {
                foreach (var step in Small.Steps(Replay(Small, path).Contract).ToList())
                {
                    var history = Replay(Small, path);
                    history.Take(step);
                    taken++;
                    if (known.Add(history.Contract.ToString())) next.Add([.. path, step]);
                }
            }

            output.WriteLine($"depth {depth}: {next.Count} new states, {known.Count} in all, {taken} steps checked");
            frontier = next;
        }

        // What no interleaving of the same steps could fall short of; a smaller number means that the exploration lost its way.
        Assert.True(known.Count > 50_000, $"Only {known.Count} states: the exploration has become too small to mean anything.");
    }

    [Fact]
    public void Long_random_histories_keep_the_contract()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var walk = 0; walk < 2000; walk++)
        {
            var history = new History(Large);
            for (var i = 0; i < 80; i++)
            {
                var steps = Large.Steps(history.Contract).ToList();
                try
                {
                    history.Take(steps[random.Next(steps.Count)]);
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
}
