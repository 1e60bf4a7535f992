namespace Feedback.Cvat;

/// <summary>A task.</summary>
/// <param name="Id">Number of the task.</param>
/// <param name="UpdatedDate">When it was changed.</param>
public sealed record CvatTask(int Id, DateTimeOffset UpdatedDate)
{
    /// <summary>Name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its project, if any.</summary>
    public int? ProjectId { get; init; }

    /// <summary>Its organization, if any.</summary>
    public int? Organization { get; init; }

    /// <summary>Who made it.</summary>
    public CvatPerson? Owner { get; init; }

    /// <summary>Who is in charge of it.</summary>
    public CvatPerson? Assignee { get; init; }

    /// <summary><c>2d</c> or <c>3d</c>.</summary>
    public string Dimension { get; init; } = "2d";

    /// <summary>Number of its frames.</summary>
    public int? Size { get; init; }

    /// <summary><c>gt</c>, <c>gt_pool</c>, or null for a task without a validation set.</summary>
    public string? ValidationMode { get; init; }
}
