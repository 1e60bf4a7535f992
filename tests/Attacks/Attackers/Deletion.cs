namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Leaves out one object after the other (more at once where less is refused) and keeps what raises the score out.</summary>
internal static class Deletion
{
    private const int Most = 5;

    public static async Task<Loot> Run(Session session, Sheet first, Random random)
    {
        var (best, score, at, step) = (first, (await session.Ask(first))?.Score ?? 0, 0, 1);
        var order = Enumerable.Range(0, first.Labels.Length).Where(i => first.Labels[i] > 0).ToArray();
        random.Shuffle(order);
        while (!session.Over && at < order.Length)
        {
            var next = order.Skip(at).Take(step).Aggregate(best, (sheet, i) => sheet.With(i, 0));
            var reply = await session.Ask(next);
            if (reply is null && step < Most)
            {
                step++;
                continue;
            }

            if (reply?.Score > score) (best, score) = (next, reply.Score);
            at += step;
        }

        return Loot.Of(best);
    }
}
