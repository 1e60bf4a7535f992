using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feedback.Cvat.Tests;

/// <summary>A client written strictly to the published OpenAPI of CVAT 2.72: members it does not describe, members of another type, and missing required ones are errors.</summary>
public sealed class SchemaClient(HttpClient http, string api, string token)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary><c>quality_create_validation</c>: 200 with a result, or 202 with the name of a request.</summary>
    public async Task<(JobValidation? Result, string? RqId)> Create(JobValidationCreateRequest body)
    {
        using var answer = await Send(HttpMethod.Post, "quality/job_validations", JsonContent.Create(body, options: Json));
        if ((int)answer.StatusCode == 200) return (await Read<JobValidation>(answer), null);
        Assert.Equal(202, (int)answer.StatusCode);
        return (null, (await Read<RqId>(answer)).Id);
    }

    /// <summary><c>requests_retrieve</c>.</summary>
    public async Task<Request> Request(string id)
    {
        using var answer = await Send(HttpMethod.Get, $"requests/{Uri.EscapeDataString(id)}", null);
        return await Read<Request>(answer);
    }

    /// <summary><c>quality_retrieve_job_validations</c>.</summary>
    public async Task<JobValidation> Validation(int id)
    {
        using var answer = await Send(HttpMethod.Get, $"quality/job_validations/{id}", null);
        return await Read<JobValidation>(answer);
    }

    /// <summary><c>quality_list_job_validations</c>.</summary>
    public async Task<PaginatedJobValidationList> List(string query)
    {
        using var answer = await Send(HttpMethod.Get, $"quality/job_validations?{query}", null);
        return await Read<PaginatedJobValidationList>(answer);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"{api}/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Token", token);
        request.Headers.Accept.ParseAdd("application/vnd.cvat+json");
        return await http.SendAsync(request);
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Equal("application/vnd.cvat+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(), Json)!;
    }
}

public sealed record JobValidationCreateRequest(int JobId, int? Timeout);

public sealed record RqId([property: JsonPropertyName("rq_id")] string Id);

public sealed record JobValidation(
    int Id, int JobId, int AttemptNumber, int? AttemptsRemaining, int? AssigneeId, DateTimeOffset? AssigneeLastUpdated, DateTimeOffset CreatedDate,
    double? ActualScore, double RequiredScore, string TargetMetric, int ReportId, string Status, IReadOnlyList<string>? Messages);

public sealed record PaginatedJobValidationList(int Count, Uri? Next, Uri? Previous, IReadOnlyList<JobValidation> Results);

public sealed record RequestDataOperation(string Type, string Target, int? ProjectId, int? TaskId, int? JobId);

public sealed record UserIdentifiers(int Id, string Username);

public sealed record Request(
    string Status, string Message, string Id, RequestDataOperation Operation, double? Progress, DateTimeOffset CreatedDate, DateTimeOffset? StartedDate,
    DateTimeOffset? FinishedDate, DateTimeOffset? ExpiryDate, UserIdentifiers? Owner, Uri? ResultUrl, int? ResultId);
