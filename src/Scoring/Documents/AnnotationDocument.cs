using System.Diagnostics.CodeAnalysis;

namespace Feedback.Scoring;

/// <summary>The annotations of a job as CVAT's REST API gives them (<c>tags, shapes, tracks</c>), read once into flat arrays. Immutable and thread-safe.</summary>
public sealed class AnnotationDocument
{
    internal AnnotationDocument(DocumentBuilder built, LabelSet labels, ref BudgetMeter meter)
    {
        Labels = labels;
        Tags = FrameRange.Sort(built.Tags.ToArray(), static tag => tag.Frame, ref meter);
        Shapes = FrameRange.Sort(built.Shapes.ToArray(), static shape => shape.Frame, ref meter);
        Tracks = built.Tracks.ToArray();
        Keyframes = built.Keyframes.ToArray();
        ElementTracks = built.ElementTracks.ToArray();
        Elements = built.Elements.ToArray();
        meter.Spend((built.Coordinates.Count / 2) + (8L * (built.Keyframes.Count + built.Elements.Count)));
        Coordinates = built.Coordinates.ToArray();
        Attributes = built.Attributes.ToArray();
        ObjectCount = Tags.Length + Shapes.Length + Tracks.Length;
    }

    /// <summary>Tags, shapes and tracks, without 2D cuboids (which are accepted and ignored).</summary>
    public int ObjectCount { get; }

    internal LabelSet Labels { get; }

    internal TagRecord[] Tags { get; }

    /// <summary>By frame, in document order within a frame.</summary>
    internal ShapeRecord[] Shapes { get; }

    internal TrackRecord[] Tracks { get; }

    internal ShapeRecord[] Keyframes { get; }

    internal TrackRecord[] ElementTracks { get; }

    internal ElementRecord[] Elements { get; }

    /// <summary>Coordinates as sent (not rounded), and run lengths of masks.</summary>
    internal double[] Coordinates { get; }

    internal AttributeEntry[] Attributes { get; }

    /// <summary>Memory held by the flat arrays, in bytes.</summary>
    internal long ApproximateBytes
        => (112L * (Shapes.Length + Keyframes.Length)) + (64L * (Tags.Length + Tracks.Length + ElementTracks.Length))
            + (24L * (Elements.Length + Attributes.Length)) + (8L * Coordinates.Length);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The whole document as UTF-8 JSON.</param>
    /// <param name="labels">Labels of the task; every <c>label_id</c> must be one of them.</param>
    /// <param name="limits">Bounds on what is accepted.</param>
    /// <param name="document">The document, if well formed.</param>
    /// <param name="error">
    /// Otherwise the first error: <c>malformed_annotations</c>, <c>unsupported_annotation</c> or <c>limit_exceeded</c>, with a path such as <c>shapes[3].points</c>.
    /// </param>
    /// <param name="budget">How long it may take; null for no limit.</param>
    /// <returns>Whether the document is well formed. Unknown members are ignored; missing lists are empty.</returns>
    /// <exception cref="ScoringBudgetExceededException">The budget was used up.</exception>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        LabelSet labels,
        DocumentLimits limits,
        [NotNullWhen(true)] out AnnotationDocument? document,
        [NotNullWhen(false)] out InputError? error,
        ScoringBudget? budget = null)
        => DocumentParser.TryParse(utf8, labels, limits, budget ?? ScoringBudget.Unlimited, out document, out error);
}
