namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Brings the work to where one object decides between accepted and rejected, then tries every change from there: a verdict alone tells whether it
/// was for the better.</summary>
internal static class Edge
{
    public static async Task<Loot> Run(Session session, Sheet first, Random random)
    {
        var order = Enumerable.Range(0, first.Labels.Length).ToArray();
        random.Shuffle(order);
        if (await Rejected(session, first, order) is not { } edge) return Loot.Of(first);
        var final = first;
        foreach (var i in order)
        {
            if (session.Over) break;
            if (edge.Labels[i] != first.Labels[i]) continue;
            var label = first.Labels[i] == 0 ? first.World.Seen[i].Guess : 0;
            if (await session.Ask(edge.With(i, label)) is { Accepted: true }) final = final.With(i, label);
        }

        return Loot.Of(final);
    }

    /// <summary>A sheet that is rejected by one object; null if the verdict never turns.</summary>
    private static async Task<Sheet?> Rejected(Session session, Sheet first, int[] order)
    {
        if (await session.Ask(first) is not { Accepted: true }) return null;
        var marked = order.Where(i => first.Labels[i] > 0).ToArray();
        var (accepted, rejected) = (0, marked.Length);
        while (rejected - accepted > 1 && !session.Over)
        {
            var middle = (accepted + rejected) / 2;
            if (await session.Ask(Less(middle)) is { Accepted: true }) accepted = middle;
            else rejected = middle;
        }

        return Less(rejected);

        Sheet Less(int count) => marked.Take(count).Aggregate(first, (sheet, i) => sheet.With(i, 0));
    }
}
