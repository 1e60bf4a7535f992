using System.Globalization;

namespace Feedback.Cvat;

/// <summary>A job as the server answers or sends it; what later releases add is ignored.</summary>
/// <param name="Id">Number of the job.</param>
/// <param name="TaskId">Number of its task.</param>
/// <param name="Type"><c>annotation</c>, <c>ground_truth</c> or <c>consensus_replica</c>.</param>
/// <param name="Stage"><c>annotation</c>, <c>validation</c> or <c>acceptance</c>.</param>
/// <param name="State"><c>new</c>, <c>in progress</c>, <c>completed</c> or <c>rejected</c>.</param>
/// <param name="StartFrame">First frame, by the task's numbers.</param>
/// <param name="StopFrame">Last frame, inclusive.</param>
/// <param name="UpdatedDate">Moves with every save of annotations and every change of the job.</param>
public sealed record CvatJob(int Id, int TaskId, string Type, string Stage, string State, int StartFrame, int StopFrame, DateTimeOffset UpdatedDate)
{
    /// <summary>Its project, if any.</summary>
    public int? ProjectId { get; init; }

    /// <summary>Its organization, if any.</summary>
    public int? Organization { get; init; }

    /// <summary>Who has it.</summary>
    public CvatPerson? Assignee { get; init; }

    /// <summary>Since when; changes only with the assignee and so names an assignment.</summary>
    public DateTimeOffset? AssigneeUpdatedDate { get; init; }

    /// <summary><c>2d</c> or <c>3d</c>.</summary>
    public string Dimension { get; init; } = "2d";

    /// <summary>Whether it is a ground-truth job that may be compared with.</summary>
    public bool IsReadyTruth => Type == "ground_truth" && Stage == "acceptance" && State == "completed";

    /// <summary>What makes two events about a job the same.</summary>
    public string Content => string.Create(CultureInfo.InvariantCulture, $"{Id} {UpdatedDate.UtcTicks} {State} {Stage} {AssigneeUpdatedDate?.UtcTicks}");
}
