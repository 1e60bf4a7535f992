using System.Text.Json;

namespace Feedback.Cvat;

/// <summary>A webhook's body, of either generation.</summary>
/// <param name="Event">What happened, <c>{action}:{resource}</c> or <c>ping</c>.</param>
public sealed record CvatEvent(string Event)
{
    /// <summary>The job as it is after the change, with events about jobs.</summary>
    public CvatJob? Job { get; init; }

    /// <summary>Who made the change; null where nobody did.</summary>
    public CvatPerson? Sender { get; init; }

    /// <summary>Old values of what changed; servers of 2026 and later send none.</summary>
    public JsonElement? BeforeUpdate { get; init; }

    /// <summary>Reads a body; null if it is no event. Tolerant of members it does not know and of their order.</summary>
    public static CvatEvent? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, CvatJson.Default.CvatEvent);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null; // the latter: text that is no Unicode
        }
    }
}
