namespace Feedback.Cvat;

/// <summary>A project.</summary>
/// <param name="Id">Number of the project.</param>
public sealed record CvatProject(int Id)
{
    /// <summary>Its organization, if any.</summary>
    public int? Organization { get; init; }

    /// <summary>Who made it.</summary>
    public CvatPerson? Owner { get; init; }

    /// <summary>Who is in charge of it.</summary>
    public CvatPerson? Assignee { get; init; }
}
