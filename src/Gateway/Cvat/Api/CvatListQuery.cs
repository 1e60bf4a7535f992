using System.Globalization;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Cvat;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>What of the validations is listed.</summary>
/// <param name="Numbers">The simple filters, by name.</param>
/// <param name="Status">Only of this status.</param>
/// <param name="Filter">JSON Logic over the same fields.</param>
/// <param name="Ascending">The oldest job's first verdict first.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Validations a page.</param>
internal sealed record CvatListQuery(IReadOnlyDictionary<string, int> Numbers, string? Status, string? Filter, bool Ascending, int Page, int PageSize)
{
    private const int LargestPage = 1000;
    private static readonly string[] Fields = ["assignee", "job_id", "project_id", "report_id", "task_id"];

    /// <summary>Reads the query of an address, or says what is wrong with it.</summary>
    public static (CvatListQuery? Query, JsonHttpResult<Dictionary<string, string[]>>? Wrong) Read(IQueryCollection query)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (!query.TryGetValue(field, out var text)) continue;
            if (!Number(text, out var number)) return (null, CvatErrors.Field(field, "Must be a number."));
            numbers[field] = number;
        }

        var sort = query["sort"].ToString();
        if (sort is not ("" or "id" or "-id")) return (null, CvatErrors.Field("sort", "Must be id or -id."));
        var (page, size) = (1, 10);
        if (query.TryGetValue("page", out var wanted) && (!Number(wanted, out page) || page < 1)) return (null, CvatErrors.Field("page", "Must be a number from 1."));
        if (query["page_size"].ToString() is "all") size = LargestPage;
        else if (query.TryGetValue("page_size", out var most) && (!Number(most, out size) || size < 1)) return (null, CvatErrors.Field("page_size", "Must be a number from 1, or all."));
        var (status, filter) = (query["status"].ToString(), query["filter"].ToString());
        return (new CvatListQuery(numbers, status.Length > 0 ? status : null, filter.Length > 0 ? filter : null, sort == "id", page, Math.Min(size, LargestPage)), null);
    }

    /// <summary>The number of a filter, if it is given.</summary>
    public int? Of(string field) => Numbers.TryGetValue(field, out var number) ? number : null;

    /// <summary>Whether a validation is wanted; null if the filter is not understood.</summary>
    public bool? Wants(CvatConnection connection, Verdict verdict, CvatResult result, string? project)
    {
        var facts = new Dictionary<string, object?>
        {
            ["assignee"] = result.AssigneeId,
            ["id"] = result.Id,
            ["job_id"] = result.JobId,
            ["project_id"] = connection.Number(project),
            ["report_id"] = result.ReportId,
            ["status"] = result.Status,
            ["task_id"] = connection.Number(verdict.TaskId),
        };
        if (Status is not null && result.Status != Status) return false;
        if (Numbers.Any(filter => facts[filter.Key] is not { } value || Convert.ToInt64(value, CultureInfo.InvariantCulture) != filter.Value)) return false;
        return Filter is null ? true : JsonLogic.Holds(Filter, JsonSerializer.SerializeToElement(facts), "assignee", "project_id");
    }

    private static bool Number(Microsoft.Extensions.Primitives.StringValues text, out int number)
    {
        number = 0;
        return text.Count == 1 && int.TryParse(text[0], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
