namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Changes something, keeps it if the score told is better.</summary>
internal static class Climb
{
    /// <summary>Fewest objects changed at once where even that many are refused.</summary>
    private const int Most = 5;

    /// <summary>One object after the other.</summary>
    public static async Task<Loot> Singles(Session session, Sheet first, Random random) => Loot.Of(await On(session, first, random, _ => true));

    /// <summary>The same on some frames only.</summary>
    public static async Task<Sheet> On(Session session, Sheet first, Random random, Func<int, bool> frame)
    {
        var (best, score, at) = (first, (await session.Ask(first))?.Score ?? 0, 0);
        var order = Enumerable.Range(0, first.Labels.Length).Where(i => frame(first.World.Seen[i].Frame)).ToArray();
        random.Shuffle(order);
        while (!session.Over && order.Length > 0)
        {
            var next = Changed(best, order[at++ % order.Length], random);
            if (await session.Ask(next) is { } reply && reply.Score > score) (best, score) = (next, reply.Score);
        }

        return best;
    }

    /// <summary>One to three objects anywhere; more at once where less is refused.</summary>
    public static async Task<Loot> Search(Session session, Sheet first, Random random)
    {
        var (best, score, least) = (first, (await session.Ask(first))?.Score ?? 0, 1);
        while (!session.Over)
        {
            var next = best;
            for (var i = random.Next(least, least + 3); i > 0; i--) next = Changed(next, random.Next(first.Labels.Length), random);
            var reply = await session.Ask(next);
            if (reply is null) least = Math.Min(least + 1, Most);
            else if (reply.Score > score) (best, score) = (next, reply.Score);
        }

        return Loot.Of(best);
    }

    private static Sheet Changed(Sheet sheet, int candidate, Random random)
    {
        var (label, guess) = (sheet.Labels[candidate], sheet.World.Seen[candidate].Guess);
        if (label == 0) return sheet.With(candidate, guess);
        return sheet.With(candidate, random.Next(2) == 0 ? 0 : 1 + ((label + random.Next(World.LabelCount - 1)) % World.LabelCount));
    }
}
