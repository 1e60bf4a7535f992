namespace Feedback.Cvat;

/// <summary>A user's place in an organization.</summary>
/// <param name="Role"><c>owner</c>, <c>maintainer</c>, <c>supervisor</c> or <c>worker</c>.</param>
public sealed record CvatMembership(string Role)
{
    /// <summary>The user; null for an invitation nobody took.</summary>
    public CvatPerson? User { get; init; }

    /// <summary>Whether it holds.</summary>
    public bool IsActive { get; init; }
}
