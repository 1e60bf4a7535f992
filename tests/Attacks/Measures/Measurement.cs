using System.Collections.Immutable;

namespace Feedback.Attacks.Tests;

/// <summary>An attack on a protection, over several worlds.</summary>
internal sealed record Measurement(string Attack, string Protection, ImmutableArray<Gain> Gains)
{
    /// <summary>Score required in every world: the settings' default.</summary>
    private const double Required = 0.7;

    public Mean Gap => Over(gain => gain.Gap);

    public Mean Found => Over(gain => gain.Found - gain.Wrong);

    public Mean Over(Func<Gain, double> value) => Mean.Of([.. Gains.Select(value)]);

    public static async Task<Measurement> Run(Service service, Attack attack, Protection protection, IEnumerable<int> seeds)
    {
        var gains = ImmutableArray.CreateBuilder<Gain>();
        foreach (var seed in seeds) gains.Add(await Once(service, new World(seed), attack, protection));
        return new Measurement(attack.Name, protection.Name, gains.ToImmutable());
    }

    private static async Task<Gain> Once(Service service, World world, Attack attack, Protection protection)
    {
        var random = new Random((world.Seed * 7919) + 1); // not the world's own numbers, which would know the frames
        var first = attack.Team.Skilled ? Sheet.First(world).LookedOver(random, 0.5) : Sheet.First(world);
        var session = await Session.Begin(service, world, attack.Team, protection.Settings);
        var loot = await attack.Run(session, first, random);
        var (before, after) = (world.Score(first.Write()), world.Score(loot.Final.Write()));
        var found = loot.Suspected.Count(world.Judged.Contains);
        return new Gain(
            after.Judged - before.Judged, after.Audit - before.Audit, found, loot.Suspected.Count - found,
            session.Verdicts, session.Refused, after.Judged >= Required ? 1 : 0);
    }
}
