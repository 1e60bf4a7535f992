namespace Feedback.Cvat;

/// <summary>A webhook that is registered on a server.</summary>
/// <param name="Id">Number of the webhook.</param>
public sealed record CvatWebhook(int Id)
{
    /// <summary>Where it is sent.</summary>
    public string TargetUrl { get; init; } = "";

    /// <summary><c>project</c>, <c>organization</c> or, later, <c>server</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it is sent at all.</summary>
    public bool IsActive { get; init; }

    /// <summary>What it tells of.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>Status of the newest delivery.</summary>
    public int? LastStatus { get; init; }
}
