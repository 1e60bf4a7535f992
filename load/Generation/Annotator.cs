using System.Collections.Immutable;

namespace Feedback.Load.Generation;

/// <summary>Draws what an annotator makes of a scene: the right objects with errors at given rates, the same for the same seed.</summary>
internal static class Annotator
{
    /// <summary>The scene as annotated.</summary>
    public static ImmutableArray<DrawnObject> Annotate(ImmutableArray<DrawnObject> scene, ErrorRates rates, int seed)
    {
        var random = new Random(seed);
        var drawn = ImmutableArray.CreateBuilder<DrawnObject>(scene.Length);
        foreach (var right in scene)
        {
            if (random.NextDouble() < rates.Invented) drawn.Add(Drawing.Object(random, right.Frame, right.Kind));
            if (random.NextDouble() < rates.Missed) continue;
            var label = random.NextDouble() < rates.Mislabelled && right.Kind != Kind.Skeleton ? 1 + (right.Label % JobShape.Labels.Length) : right.Label;
            var shift = random.NextDouble() < rates.Misplaced ? 200 : 0;
            drawn.Add(right with { Label = label, Points = Redrawn(right.Points, rates.Jitter, shift, random) });
        }

        return drawn.ToImmutable();
    }

    private static ImmutableArray<double> Redrawn(ImmutableArray<double> points, double jitter, double shift, Random random)
    {
        var redrawn = ImmutableArray.CreateBuilder<double>(points.Length);
        foreach (var value in points) redrawn.Add(Math.Max(0, value + shift + ((random.NextDouble() - 0.5) * 2 * jitter)));
        return redrawn.MoveToImmutable();
    }
}
