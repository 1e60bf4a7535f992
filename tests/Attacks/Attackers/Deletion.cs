namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Leaves out one object after the other and keeps out what raises the score by being gone.</summary>
internal static class Deletion
{
    public static async Task<Loot> Run(Session session, Sheet first, Random random)
    {
        var (best, score) = (first, (await session.Ask(first))?.Score ?? 0);
        var order = Enumerable.Range(0, first.Labels.Length).Where(i => first.Labels[i] > 0).ToArray();
        random.Shuffle(order);
        foreach (var i in order.TakeWhile(_ => !session.Over))
        {
            var next = best.With(i, 0);
            if (await session.Ask(next) is { } reply && reply.Score > score) (best, score) = (next, reply.Score);
        }

        return Loot.Of(best);
    }
}
