using System.Globalization;
using System.Text.Json.Nodes;

namespace Feedback.History.Tests;

/// <summary>A verdict as staff see it at the end.</summary>
/// <param name="Json">The verdict as listed.</param>
/// <param name="Report">Its report; null if there is none.</param>
/// <param name="Created">When it was made, in seconds of the chronicle.</param>
public sealed record FinalVerdict(JsonObject Json, FinalReport? Report, double Created)
{
    public string Id => (string)Json["id"]!;

    /// <summary>Whether it is a run of staff, which costs nothing.</summary>
    public bool IsStaff => Id.StartsWith("staff-", StringComparison.Ordinal);

    /// <summary>Number of the assignment by its id; 0 for staff.</summary>
    public int Assignment => IsStaff ? 0 : int.Parse(Id.Split('-')[0], CultureInfo.InvariantCulture);

    public int Number => (int?)Json["attempt"] ?? 0;

    public int? Remaining => (int?)Json["attempts_remaining"];

    public string? Assignee => (string?)Json["assignee"];

    public string Outcome => (string)Json["verdict"]!;

    public double Score => (double)Json["score"]!;

    public double Required => (double)Json["required_score"]!;

    public string Digest => (string)Json["annotations_digest"]!;

    public string? Response => (string?)Json["response"];
}
