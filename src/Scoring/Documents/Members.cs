namespace Feedback.Scoring;

/// <summary>Recognises member names by length first: this is asked tens of thousands of times a document.</summary>
internal static class Members
{
    private static readonly string[] Names =
    [
        "", "tags", "shapes", "tracks", "id", "type", "frame", "label_id", "points", "rotation", "occluded", "outside",
        "z_order", "group", "attributes", "elements", "spec_id", "value",
    ];

    public static string NameOf(Member member) => Names[(int)member];

    public static Member Identify(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? Member.Id : Member.Unknown,
        4 => name.SequenceEqual("type"u8) ? Member.Type : name.SequenceEqual("tags"u8) ? Member.Tags : Member.Unknown,
        5 => name.SequenceEqual("frame"u8) ? Member.Frame : name.SequenceEqual("group"u8) ? Member.Group
            : name.SequenceEqual("value"u8) ? Member.Value : Member.Unknown,
        6 => name.SequenceEqual("points"u8) ? Member.Points : name.SequenceEqual("shapes"u8) ? Member.Shapes
            : name.SequenceEqual("tracks"u8) ? Member.Tracks : Member.Unknown,
        7 => name.SequenceEqual("z_order"u8) ? Member.ZOrder : name.SequenceEqual("outside"u8) ? Member.Outside
            : name.SequenceEqual("spec_id"u8) ? Member.SpecId : Member.Unknown,
        8 => Eight(name),
        10 => name.SequenceEqual("attributes"u8) ? Member.Attributes : Member.Unknown,
        _ => Member.Unknown,
    };

    private static Member Eight(ReadOnlySpan<byte> name)
        => name.SequenceEqual("label_id"u8) ? Member.LabelId : name.SequenceEqual("occluded"u8) ? Member.Occluded
            : name.SequenceEqual("rotation"u8) ? Member.Rotation : name.SequenceEqual("elements"u8) ? Member.Elements : Member.Unknown;
}
