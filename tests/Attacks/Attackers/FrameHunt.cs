using System.Collections.Immutable;

namespace Feedback.Attacks.Tests.Attackers;

/// <summary>Empties one frame after the other: where the score changes, the frame counts.</summary>
internal static class FrameHunt
{
    public static async Task<Loot> Run(Session session, Sheet first, Random random)
    {
        var suspected = ImmutableHashSet.CreateBuilder<int>();
        var whole = (await session.Ask(first))?.Score;
        for (var frame = 0; frame < World.Frames && !session.Over; frame++)
        {
            var without = frame;
            if (await session.Ask(first.Without(other => other == without)) is { } reply && reply.Score != whole) suspected.Add(frame);
        }

        return new Loot(first, suspected.ToImmutable());
    }
}
