using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Feedback.Cvat.Tests;

/// <summary>Webhooks as a server makes them.</summary>
public static class Deliveries
{
    /// <summary>A body of <c>update:job</c>.</summary>
    /// <param name="job">The job after the change.</param>
    /// <param name="sender">Who made it; null for nobody.</param>
    /// <param name="before">Old values, as servers up to 2.72 send them; null for later ones.</param>
    public static byte[] Update(JsonObject job, int? sender, JsonObject? before)
    {
        var body = new JsonObject { ["event"] = "update:job", ["job"] = job.DeepClone() };
        if (before is null) body["webhook_id"] = 7;
        body["sender"] = sender is { } user ? new JsonObject { ["id"] = user, ["username"] = $"user{user}" } : null;
        if (before is not null) (body["before_update"], body["webhook_id"]) = (before, 7);
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    /// <summary>The same, sent again from the log: the keys stand in another order.</summary>
    public static byte[] Redelivered(byte[] body)
    {
        static JsonNode? Turned(JsonNode? node) => node is JsonObject known
            ? new JsonObject(known.Reverse().Select(member => KeyValuePair.Create(member.Key, Turned(member.Value))))
            : node?.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(Turned(JsonNode.Parse(body)));
    }
}
