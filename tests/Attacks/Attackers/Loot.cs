using System.Collections.Immutable;

namespace Feedback.Attacks.Tests;

/// <summary>What an attack ends with.</summary>
/// <param name="Final">The work handed in last.</param>
/// <param name="Suspected">Frames believed to be judged.</param>
internal sealed record Loot(Sheet Final, ImmutableHashSet<int> Suspected)
{
    public static Loot Of(Sheet final) => new(final, []);
}
