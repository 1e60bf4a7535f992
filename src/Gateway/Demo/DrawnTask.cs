using System.Text.Json.Nodes;

namespace Feedback.Gateway;

/// <summary>The task of the demo page: three drawn street scenes, whose ground truth is exactly what was drawn.</summary>
/// <param name="folder">Where it is described.</param>
internal sealed class DrawnTask(string folder)
{
    /// <summary>The task.</summary>
    public const string Id = "street";

    /// <summary>Its one job.</summary>
    public const string Job = "street-1";

    /// <summary>Who has the job.</summary>
    public const string Annotator = "demo-annotator";

    /// <summary>Folder beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Demo", "street");

    /// <summary>Body of the job.</summary>
    public static JsonObject JobBody => new()
    {
        ["task_id"] = Id,
        ["start_frame"] = 0,
        ["stop_frame"] = 2,
        ["assignee"] = Annotator,
        ["stage"] = "annotation",
        ["state"] = "in progress",
    };

    /// <summary>Body of the task.</summary>
    public JsonNode Task => Read("task.json");

    /// <summary>Body of its ground truth.</summary>
    public JsonNode GroundTruth => Read("ground_truth.json");

    /// <summary>What somebody in a hurry annotated: some objects are missing, one has the wrong label, one is in the wrong place.</summary>
    public JsonNode Annotations => Read("annotations.json");

    private JsonNode Read(string file) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, file)))!;
}
