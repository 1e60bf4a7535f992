using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>Files of the recordings.</summary>
public static class Recording
{
    public const string Secret = "feedback-test-secret";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings");

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static JsonObject Read(string file) => JsonNode.Parse(Bytes(file))!.AsObject();

    /// <summary>What a recorded list holds, without its page.</summary>
    public static List<JsonObject> List(string file) => [.. Read(file)["results"]!.AsArray().Select(item => item!.DeepClone().AsObject())];

    /// <summary>A recorded webhook's body.</summary>
    public static byte[] Webhook(string name) => Bytes($"webhooks/{name}.body");
}
