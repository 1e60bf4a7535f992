using System.Net.Http.Headers;
using System.Text.Json;
using Feedback.Actors;
using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Our own outgoing webhooks: a signed POST to the one address that is configured. Redirects are not followed.</summary>
internal sealed class CvatNotices : IDisposable
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 64 * 1024 };

    /// <summary>Tells of a verdict; a receiver that does not answer well is told again a few times.</summary>
    /// <exception cref="HttpRequestException">It did not answer well in the end.</exception>
    public async Task Send(CvatConnection connection, CvatJob job, Verdict verdict, CancellationToken stop)
    {
        var effects = connection.Options.Effects;
        var body = JsonSerializer.SerializeToUtf8Bytes(CvatNotice.Of(connection, job, verdict), HttpJson.Options);
        for (var tried = 0; ; tried++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, effects.WebhookUrl) { Content = new ByteArrayContent(body) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                request.Headers.Add(CvatSignature.Header, CvatSignature.Sign(body, effects.WebhookSecret!));
                using var answer = await _http.SendAsync(request, stop);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested && tried < Pauses.Length)
            {
                await Task.Delay(Pauses[tried], stop);
            }
        }
    }

    public void Dispose() => _http.Dispose();
}
