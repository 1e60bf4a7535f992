using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Feedback.Load.Scenarios;

/// <summary>The HTTP API as a platform's back end calls it, for itself or for a person, at one gateway after the other.</summary>
internal sealed class FrontEnd : IDisposable
{
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

    /// <summary>Calls with a body of its own and reads the answer to its end.</summary>
    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? body, string? person, CancellationToken stop)
    {
        var gateway = _gateways[(int)(Interlocked.Increment(ref _turn) % (uint)_gateways.Count)];
        using var request = new HttpRequestMessage(method, new Uri(gateway, path)) { Content = body };
        request.Headers.Authorization = _key;
        if (person is not null) request.Headers.TryAddWithoutValidation("On-Behalf-Of", person);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop);
        var cause = response.Headers.TryGetValues("Feedback-Unavailable", out var causes) ? causes.First() : null;
        return new Reply((int)response.StatusCode, cause, await response.Content.ReadAsByteArrayAsync(stop));
    }

    /// <summary>Calls with JSON and throws what was answered if it was not a success.</summary>
    public async Task<Reply> Must(HttpMethod method, string path, object body, CancellationToken stop)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var reply = await Send(method, path, content, null, stop);
        return reply.Status is >= 200 and < 300
            ? reply
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{method} {path} gave {reply.Status}: {reply.Text}"));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
