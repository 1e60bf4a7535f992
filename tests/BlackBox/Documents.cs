namespace Feedback.BlackBox;

/// <summary>Annotations for the test's task: the ground truth has one rectangle on each of three frames.</summary>
public static class Documents
{
    /// <summary>What the ground truth says.</summary>
    public static object Right { get; } = Make(0);

    /// <summary>Two of three right: accuracy 2/4. Every number gives other content.</summary>
    public static object Wrong(int number) => Make(300 + number);

    private static object Make(int shift) => new
    {
        version = 0,
        tags = Array.Empty<object>(),
        tracks = Array.Empty<object>(),
        shapes = Enumerable.Range(0, 3).Select(frame => Rectangle(frame, frame == 2 ? shift : 0)).ToArray(),
    };

    private static object Rectangle(int frame, int shift) => new
    {
        type = "rectangle",
        frame,
        label_id = 1,
        group = 0,
        source = "manual",
        occluded = false,
        outside = false,
        z_order = 0,
        rotation = 0.0,
        points = new double[] { 10 + shift, 10, 110 + shift, 110 },
        attributes = Array.Empty<object>(),
        elements = Array.Empty<object>(),
    };
}
