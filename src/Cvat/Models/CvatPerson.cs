namespace Feedback.Cvat;

/// <summary>A user, as other objects name one.</summary>
/// <param name="Id">Number of the user.</param>
public sealed record CvatPerson(int Id)
{
    /// <summary>Login name.</summary>
    public string Username { get; init; } = "";
}
