namespace Feedback.Scoring;

/// <summary>What a parser has read so far.</summary>
internal sealed class DocumentBuilder
{
    public List<TagRecord> Tags { get; } = [];

    public List<ShapeRecord> Shapes { get; } = [];

    public List<TrackRecord> Tracks { get; } = [];

    public List<ShapeRecord> Keyframes { get; } = [];

    public List<TrackRecord> ElementTracks { get; } = [];

    public List<ElementRecord> Elements { get; } = [];

    public List<double> Coordinates { get; } = [];

    public List<AttributeEntry> Attributes { get; } = [];

    /// <summary>
    /// Attributes as stated: specification's id, text, number of the object in its list. They run ahead of <see cref="Attributes"/>
    /// by those of the object being read, whose label may come last.
    /// </summary>
    public List<(long Spec, string Text)> Stated { get; } = [];

    /// <summary>Sublabel ids of <see cref="Elements"/>' newest entries, until the skeleton's label is known.</summary>
    public List<long> ElementLabels { get; } = [];

    public long MaskArea { get; set; }

    /// <summary>Texts seen, so that equal values share one string.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);
}
