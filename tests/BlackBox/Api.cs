using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Feedback.BlackBox;

/// <summary>The HTTP API as a platform's back end calls it, for itself or for a person.</summary>
/// <param name="http">A client whose base address is the gateway's.</param>
/// <param name="key">An API key of role platform.</param>
public sealed class Api(HttpClient http, string key)
{
    public Task<Reply> Get(string path, string? person = null) => Send(HttpMethod.Get, path, null, person, null);

    public Task<Reply> Put(string path, object body, string? person = null) => Send(HttpMethod.Put, path, body, person, null);

    public Task<Reply> Patch(string path, object body, string? person = null) => Send(HttpMethod.Patch, path, body, person, null);

    public Task<Reply> Post(string path, object body, string? person = null, string? idempotencyKey = null) =>
        Send(HttpMethod.Post, path, body, person, idempotencyKey);

    /// <summary>Hands in a document for a person.</summary>
    public Task<Reply> Validate(string job, string person, object annotations, string? idempotencyKey = null) =>
        Post($"/v1/jobs/{job}/validations", new { annotations }, person, idempotencyKey);

    private async Task<Reply> Send(HttpMethod method, string path, object? body, string? person, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (person is not null) request.Headers.Add("On-Behalf-Of", person);
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Feedback-Unavailable", out var causes) ? causes.Single() : null);
    }
}
