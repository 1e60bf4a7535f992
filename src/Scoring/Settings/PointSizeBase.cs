using System.Text.Json.Serialization;

namespace Feedback.Scoring;

/// <summary>What the size of a points object is measured by when points are compared (OKS).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PointSizeBase>))]
public enum PointSizeBase
{
    /// <summary>The common box of the object's group.</summary>
    [JsonStringEnumMemberName("group_bbox_size")] GroupBox,

    /// <summary>The area of the image.</summary>
    [JsonStringEnumMemberName("image_size")] Image,
}
