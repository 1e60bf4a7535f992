namespace Feedback.Cvat;

/// <summary>A user in full, as the user and administrators see it.</summary>
/// <param name="Id">Number of the user.</param>
public sealed record CvatSelf(int Id)
{
    /// <summary>Login name.</summary>
    public string Username { get; init; } = "";

    /// <summary>Global groups: <c>admin</c>, <c>user</c>, <c>worker</c>.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Whether the user is a superuser.</summary>
    public bool IsSuperuser { get; init; }

    /// <summary>The highest group: <c>admin</c>, <c>user</c>, <c>worker</c> or null.</summary>
    public string? Group => IsSuperuser || Has("admin") ? "admin" : Has("user") ? "user" : Has("worker") ? "worker" : null;

    private bool Has(string group) => Groups?.Contains(group) == true;
}
