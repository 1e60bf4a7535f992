using System.Collections.Immutable;
using System.Text;

namespace Feedback.Attacks.Tests;

/// <summary>What an annotator hands in: a label for every candidate, or 0 to leave it out.</summary>
/// <param name="World">The world.</param>
/// <param name="Labels">Labels by candidate.</param>
internal sealed record Sheet(World World, ImmutableArray<int> Labels)
{
    /// <summary>Frames on which every object is replaced by a speck, so that their number stays.</summary>
    public ImmutableHashSet<int> Specks { get; init; } = [];

    /// <summary>The annotator's first, honest try.</summary>
    public static Sheet First(World world) => new(world, [.. world.Seen.Select(seen => seen.Marked ? seen.Guess : 0)]);

    public Sheet With(int candidate, int label) => this with { Labels = Labels.SetItem(candidate, label) };

    /// <summary>The same after looking at everything again: some of the mistakes are put right, wherever they are.</summary>
    public Sheet LookedOver(Random random, double found) =>
        this with { Labels = [.. Labels.Select((label, i) => random.NextDouble() < found ? World.Seen[i].Label : label)] };

    /// <summary>The same without these frames' objects.</summary>
    public Sheet Without(Func<int, bool> frame) => this with { Labels = [.. Labels.Select((label, i) => frame(World.Seen[i].Frame) ? 0 : label)] };

    /// <summary>As CVAT's JSON.</summary>
    /// <param name="disguise">How unchanged objects are made to look changed.</param>
    /// <param name="salt">Differs from one submission to the next.</param>
    public string Write(Disguise disguise = Disguise.None, int salt = 0)
    {
        var text = new StringBuilder("""{"shapes":[""");
        for (var i = 0; i < Labels.Length; i++)
        {
            if (Labels[i] == 0) continue;
            var seen = World.Seen[i];
            if (text[^1] == '}') text.Append(',');
            if (Specks.Contains(seen.Frame))
            {
                text.Append(World.Shape(seen.Frame, Labels[i], 2 + (i * 4), 1 + (4 * salt % 790), 3, 3));
                continue;
            }

            var (shift, more) = disguise switch
            {
                Disguise.Member => (0, $",\"note\":{salt}"),
                Disguise.Nudge => (0.01 * (1 + (salt % 50)), ""),
                Disguise.Flag => (0, $",\"occluded\":{(salt % 2 == 0 ? "true" : "false")},\"z_order\":{salt}"),
                Disguise.Shift => ((salt % 2 == 0 ? 0.18 : -0.18) * seen.Width, ""),
                _ => (0.0, ""),
            };
            text.Append(World.Shape(seen.Frame, Labels[i], seen.X + shift, seen.Y, seen.Width, seen.Height, more));
        }

        return text.Append("]}").ToString();
    }
}
