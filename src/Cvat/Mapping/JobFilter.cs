using System.Text.Json;

namespace Feedback.Cvat;

/// <summary>The job filter of quality settings. Jobs it leaves out get no feedback.</summary>
public static class JobFilter
{
    /// <summary>Whether the filter takes a job; null if the filter is not understood. An empty one takes every job.</summary>
    public static bool? Takes(string? filter, JobFacts facts) => string.IsNullOrWhiteSpace(filter)
        ? true
        : JsonLogic.Holds(filter, JsonSerializer.SerializeToElement(facts, CvatJson.Default.JobFacts), "assignee");
}
