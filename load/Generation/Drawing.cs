using System.Collections.Immutable;

namespace Feedback.Load.Generation;

/// <summary>Draws scenes at random, the same for the same seed, on every machine.</summary>
internal static class Drawing
{
    private const int PolygonPoints = 12;

    /// <summary>The right objects of all frames.</summary>
    public static ImmutableArray<DrawnObject> Scene(JobShape shape, int seed)
    {
        var random = new Random(seed);
        var objects = ImmutableArray.CreateBuilder<DrawnObject>(shape.Frames * shape.ObjectsPerFrame);
        for (var i = 0; i < shape.Frames * shape.ObjectsPerFrame; i++)
            objects.Add(Object(random, i / shape.ObjectsPerFrame, shape.Kinds[i % shape.Kinds.Length]));
        return objects.MoveToImmutable();
    }

    /// <summary>An object of a size that people annotate, somewhere on the frame.</summary>
    public static DrawnObject Object(Random random, int frame, Kind kind)
    {
        var (w, h) = (30 + (random.NextDouble() * 90), 30 + (random.NextDouble() * 90));
        var (x, y) = (10 + (random.NextDouble() * (JobShape.Width - w - 20)), 10 + (random.NextDouble() * (JobShape.Height - h - 20)));
        var label = 1 + random.Next(JobShape.Labels.Length);
        return new DrawnObject(frame, kind == Kind.Skeleton ? JobShape.SkeletonLabel : label, kind, Outline(random, kind, x, y, w, h));
    }

    private static ImmutableArray<double> Outline(Random random, Kind kind, double x, double y, double w, double h) => kind switch
    {
        Kind.Rectangle or Kind.Mask => [x, y, x + w, y + h],
        Kind.Ellipse => [x + (w / 2), y + (h / 2), x + w, y],
        Kind.Skeleton => [x + (w / 2), y, x + (w * random.NextDouble()), y + (h / 2), x, y + h, x + w, y + h],
        Kind.Points => [x, y, x + w, y + (h * random.NextDouble()), x + (w / 2), y + h],
        Kind.Polyline => [x, y, x + (w * random.NextDouble()), y + (h / 2), x + w, y + h],
        _ => Polygon(random, x + (w / 2), y + (h / 2), w / 2, h / 2),
    };

    private static ImmutableArray<double> Polygon(Random random, double x, double y, double w, double h)
    {
        var points = ImmutableArray.CreateBuilder<double>(2 * PolygonPoints);
        for (var i = 0; i < PolygonPoints; i++)
        {
            var (reach, angle) = (0.7 + (0.3 * random.NextDouble()), 2 * Math.PI * i / PolygonPoints);
            points.Add(x + (w * reach * Math.Cos(angle)));
            points.Add(y + (h * reach * Math.Sin(angle)));
        }

        return points.MoveToImmutable();
    }
}
