namespace Feedback.Gateway;

/// <summary>Section <c>Feedback</c>: what concerns the whole gateway.</summary>
public sealed class FeedbackOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback";

    /// <summary>Folder of the embedded database, relative to the content root.</summary>
    /// <value><c>data</c></value>
    public string Data { get; set; } = "data";

    /// <summary>Where the actors live: <c>embedded</c> or <c>cluster</c>.</summary>
    /// <value><c>embedded</c></value>
    public string Host { get; set; } = "embedded";
}
