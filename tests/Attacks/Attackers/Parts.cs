using System.Collections.Immutable;

namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Hands in one frame at a time to read off which count, then works on those only.</summary>
internal static class Parts
{
    public static async Task<Loot> Run(Session session, Sheet first, Random random, bool padded)
    {
        await session.Ask(first);
        var scores = new Dictionary<int, double>();
        var frames = Enumerable.Range(0, World.Frames).ToArray();
        random.Shuffle(frames);
        foreach (var frame in frames)
        {
            var part = padded
                ? first with { Specks = [.. frames.Where(other => other != frame)] }
                : first.Without(other => other != frame);
            if (session.Over) break;
            if (await session.Ask(part) is { } reply) scores[frame] = reply.Score;
        }

        var least = scores.Count > 0 ? scores.Values.Min() : 0;
        var suspected = scores.Where(score => score.Value > least).Select(score => score.Key).ToImmutableHashSet();
        return new Loot(suspected.IsEmpty ? first : await Climb.On(session, first, random, suspected.Contains), suspected);
    }
}
