namespace Feedback.Gateway.Tests;

/// <summary>Annotation documents of a <see cref="World"/>.</summary>
public static class Drawing
{
    /// <summary>Size of the squares that are drawn.</summary>
    private const int Side = 100;

    /// <summary>A document that hits the first few objects of the ground truth and misses the rest.</summary>
    /// <param name="hits">How many it hits.</param>
    /// <param name="content">Distinguishes documents of the same score: an object on a frame that is not compared.</param>
    public static object Hitting(int hits, int content = 0) => Of([.. Enumerable.Range(0, hits).Select(Gold), Shape(World.FreeFrame, content % 900, 10 + (content / 900))]);

    /// <summary>A document of shapes.</summary>
    public static object Of(params object[] shapes) => new { version = 0, tags = Array.Empty<object>(), shapes, tracks = Array.Empty<object>() };

    /// <summary>Object number n of the ground truth: one on each frame, then the next row.</summary>
    public static object Gold(int number) => Shape(number % World.ValidationFrames, 10, 10 + (Side * 2 * (number / World.ValidationFrames)));

    /// <summary>A square.</summary>
    public static object Shape(int frame, double x, double y, int label = 1) => new
    {
        type = "rectangle",
        frame,
        label_id = label,
        group = 0,
        source = "manual",
        occluded = false,
        outside = false,
        z_order = 0,
        rotation = 0.0,
        points = new[] { x, y, x + Side, y + Side },
        attributes = Array.Empty<object>(),
        elements = Array.Empty<object>(),
    };
}
