using System.Net.Http.Headers;
using System.Text.Json;

namespace Feedback.Gateway.Tests;

/// <summary>A caller with credentials.</summary>
/// <param name="http">Bare HTTP.</param>
/// <param name="token">Key or token; null for none.</param>
/// <param name="person">Whom it acts for.</param>
public sealed class Client(HttpClient http, string? token, string? person = null)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public Task<Answer> Get(string path, params (string, string)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> Put(string path, object body, params (string, string)[] headers) => Send(HttpMethod.Put, path, Content(body), headers);

    public Task<Answer> Patch(string path, object body, params (string, string)[] headers) => Send(HttpMethod.Patch, path, Content(body), headers);

    public Task<Answer> Post(string path, object? body, params (string, string)[] headers) => Send(HttpMethod.Post, path, body is null ? null : Content(body), headers);

    /// <summary>Asks for a verdict on annotations that come along.</summary>
    public Task<Answer> Validate(string job, object annotations, params (string, string)[] headers) => Post($"/v1/jobs/{job}/validations", new { annotations }, headers);

    /// <summary>Asks for a verdict on what was saved.</summary>
    public Task<Answer> Validate(string job) => Post($"/v1/jobs/{job}/validations", null);

    /// <summary>Sends any request.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (person is not null) request.Headers.Add("On-Behalf-Of", person);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        var seen = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers)) seen[name] = string.Join(", ", values);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), seen);
    }

    /// <summary>A body of JSON: text and bytes as they are, anything else in snake case.</summary>
    public static HttpContent Content(object body)
    {
        if (body is HttpContent ready) return ready;
        var content = new ByteArrayContent(Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>The bytes of such a body.</summary>
    public static byte[] Bytes(object body) => body switch
    {
        byte[] bytes => bytes,
        string text => System.Text.Encoding.UTF8.GetBytes(text),
        _ => JsonSerializer.SerializeToUtf8Bytes(body, Json),
    };
}
