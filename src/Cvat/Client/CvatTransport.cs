using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Feedback.Cvat;

/// <summary>Calls one CVAT server and nothing else: redirects are not followed, cookies not kept, answers bounded.</summary>
public sealed class CvatTransport : IDisposable
{
    private const string Accepts = "application/vnd.cvat+json";
    private readonly CvatConnection _connection;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline<CvatAnswer> _repeating;
    private readonly ResiliencePipeline<CvatAnswer> _once;

    /// <summary>Makes it.</summary>
    /// <param name="connection">The server.</param>
    /// <param name="clock">The time of pauses.</param>
    public CvatTransport(CvatConnection connection, TimeProvider clock)
    {
        _connection = connection;
        _repeating = CvatPipelines.Repeating(connection.Options, clock);
        _once = CvatPipelines.Once(connection.Options, clock);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            MaxConnectionsPerServer = connection.Options.MaxConcurrentCalls,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Calls, and gives the body of a good answer.</summary>
    /// <param name="method">The method; POST is tried once, the others are repeated.</param>
    /// <param name="path">Path and query below the server's address, made of constants and numbers only.</param>
    /// <param name="body">JSON, if any.</param>
    /// <param name="credential">Whose credentials; null for the service account's.</param>
    /// <param name="stop">The caller's patience.</param>
    /// <exception cref="CvatException">Everything else.</exception>
    /// <exception cref="OperationCanceledException">The caller's patience ended.</exception>
    public async Task<ReadOnlyMemory<byte>> Call(HttpMethod method, string path, ReadOnlyMemory<byte>? body, CvatCredential? credential, CancellationToken stop)
    {
        var call = $"{method} /{path.Split('?')[0]}";
        try
        {
            var pipeline = method == HttpMethod.Post ? _once : _repeating;
            var answer = await pipeline.ExecuteAsync(token => Try(method, path, call, body, credential ?? _connection.Credential, token), stop);
            return answer.IsSuccess ? answer.Body : throw new CvatException(TroubleOf(answer.Status), call, $"status {answer.Status}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or IOException)
        {
            throw new CvatException(CvatTrouble.Unreachable, call, failure.GetType().Name, failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async ValueTask<CvatAnswer> Try(
        HttpMethod method, string path, string call, ReadOnlyMemory<byte>? body, CvatCredential credential, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(_connection.Base, path));
        request.Headers.Accept.ParseAdd(Accepts);
        credential.Apply(request);
        if (body is { } json)
        {
            request.Content = new ReadOnlyMemoryContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var read = await BoundedBody.Read(response.Content, _connection.Options.MaxResponseBytes, stop);
        return new CvatAnswer((int)response.StatusCode, read ?? throw new CvatException(CvatTrouble.TooLarge, call), RetryAfter(response));
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - (response.Headers.Date ?? DateTimeOffset.UtcNow) is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static CvatTrouble TroubleOf(int status) => status switch
    {
        401 => CvatTrouble.Unauthenticated,
        403 => CvatTrouble.Forbidden,
        404 => CvatTrouble.Missing,
        423 or 429 => CvatTrouble.Busy,
        >= 500 => CvatTrouble.Failing,
        _ => CvatTrouble.Unreadable,
    };
}
