using System.Text;

namespace Feedback.Scoring;

/// <summary>What a parser has read so far.</summary>
internal sealed class DocumentBuilder
{
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static DocumentBuilder? _idle;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

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

    /// <summary>The calling thread's builder, empty. Its buffers are used again, so that a document costs what it keeps and no more.</summary>
    public static DocumentBuilder Rent()
    {
        var built = _idle ?? new DocumentBuilder();
        _idle = null;
        return built;
    }

    /// <summary>Gives the builder back, unless a huge document has blown it up.</summary>
    public void Return()
    {
        if (Coordinates.Capacity > MostKept || Shapes.Capacity > MostKept / 8 || Stated.Capacity > MostKept || _texts.Count > 10_000) return;
        Tags.Clear();
        Shapes.Clear();
        Tracks.Clear();
        Keyframes.Clear();
        ElementTracks.Clear();
        Elements.Clear();
        Coordinates.Clear();
        Attributes.Clear();
        Stated.Clear();
        ElementLabels.Clear();
        MaskArea = 0;
        _idle = this;
    }

    /// <summary>The current value as a text; equal short texts share one string.</summary>
    public string Share(in JsonCursor cursor)
    {
        var plain = cursor.Plain;
        if (plain.Length is 0 or > 64) return cursor.Text();
        Span<char> chars = stackalloc char[64];
        var text = chars[..Encoding.UTF8.GetChars(plain, chars)];
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known)) return known;
        var added = text.ToString();
        _texts.Add(added);
        return added;
    }
}
