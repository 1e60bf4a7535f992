using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Feedback.Load.Scenarios;

/// <summary>The HTTP API as a platform's back end calls it, for itself or for a person, at one gateway after the other.</summary>
internal sealed class FrontEnd : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient _http;
    private readonly IReadOnlyList<Uri> _gateways;
    private readonly AuthenticationHeaderValue _key;
    private uint _turn;

    /// <summary>Talks to gateways with a key of role platform.</summary>
    public FrontEnd(IReadOnlyList<Uri> gateways, string key)
    {
        (_gateways, _key) = (gateways, new AuthenticationHeaderValue("Bearer", key));
        _http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 4096,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            ActivityHeadersPropagator = null,
        }) { Timeout = TimeSpan.FromMinutes(1) };
    }

    /// <summary>A call that is still to be sent.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="body">The body, if there is one.</param>
    /// <param name="person">For whom; null for the platform itself.</param>
    public HttpRequestMessage Request(HttpMethod method, string path, HttpContent? body, string? person)
    {
        var gateway = _gateways[(int)(Interlocked.Increment(ref _turn) % (uint)_gateways.Count)];
        var request = new HttpRequestMessage(method, new Uri(gateway, path)) { Content = body };
        request.Headers.Authorization = _key;
        if (person is not null) request.Headers.TryAddWithoutValidation("On-Behalf-Of", person);
        return request;
    }

    /// <summary>Calls and reads the answer to its end.</summary>
    public async Task<Reply> Send(HttpRequestMessage request, CancellationToken stop)
    {
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop);
        var cause = response.Headers.TryGetValues("Feedback-Unavailable", out var causes) ? causes.First() : null;
        return new Reply((int)response.StatusCode, cause, await response.Content.ReadAsByteArrayAsync(stop));
    }

    /// <summary>Calls with a body of its own and reads the answer to its end.</summary>
    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? body, string? person, CancellationToken stop)
    {
        using var request = Request(method, path, body, person);
        return await Send(request, stop);
    }

    /// <summary>Calls with JSON for a person.</summary>
    public Task<Reply> Send(HttpMethod method, string path, object body, string? person, CancellationToken stop) =>
        Send(method, path, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = Json } }, person, stop);

    /// <summary>Calls with JSON and throws what was answered if it was not a success.</summary>
    public async Task<Reply> Must(HttpMethod method, string path, object body, CancellationToken stop)
    {
        var reply = await Send(method, path, body, null, stop);
        return reply.Status is >= 200 and < 300
            ? reply
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{method} {path} gave {reply.Status}: {reply.Text}"));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
