using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>Clients that do everything wrong, one kind after the other: each is told so and nobody else notices. Slow ones are served.</summary>
internal sealed class BadClients(FrontEnd front, World world) : IScenario
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(30);

    /// <inheritdoc/>
    public string Name => "bad clients";

    /// <inheritdoc/>
    public Task<Ended> Run(long number, CancellationToken stop)
    {
        var desk = new Desk(front, world, number);
        var whole = world.Kit.Work[0].ToArray(number);
        return (number % 8) switch
        {
            0 => Told("broken JSON", 400, Post(desk.Validations, Json(whole[..(whole.Length / 2)]), desk.Annotator)),
            1 => Told("wrong key", 401, Post(desk.Validations, Json(whole), desk.Annotator), request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "not-a-key")),
            2 => Told("unknown job", 404, Post("/v1/jobs/nobody-knows-it/validations", Json(whole), desk.Annotator)),
            3 => Told("somebody else's job", 404, Post(desk.Validations, Json(whole), "stranger")),
            4 => Told("wrong annotations", 400, Post(desk.Validations, Json("""{"annotations":{"shapes":[{"type":"rectangle","frame":0,"label_id":1,"points":"none"}]}}"""u8.ToArray()), desk.Annotator)),
            5 => Told("wrong media type", 415, Post(desk.Validations, new StringContent("annotations", Encoding.UTF8, "text/plain"), desk.Annotator)),
            6 => HangUp(desk, whole, stop),
            _ => SlowBody(desk, whole),
        };

        async Task<Ended> Told(string what, int expected, HttpRequestMessage request, Action<HttpRequestMessage>? change = null)
        {
            using (request)
            {
                change?.Invoke(request);
                var reply = await front.Send(request, stop);
                return new Ended(reply.Status == expected ? EndKind.Corrected : EndKind.Failed, string.Create(CultureInfo.InvariantCulture, $"{reply.Status} {what}"));
            }
        }

        async Task<Ended> SlowBody(Desk at, byte[] body) => Validated.Of(await at.HandIn(new TrickledContent(body, Slow), stop));
    }

    private static async Task<Ended> HangUp(Desk desk, byte[] body, CancellationToken stop)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await desk.HandIn(new TrickledContent(body, Slow, sent: 5, gone.Cancel), gone.Token);
            return new Ended(EndKind.Failed, "half a body was answered");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Ended(EndKind.Corrected, "hung up");
        }
    }

    private HttpRequestMessage Post(string path, HttpContent body, string person) => front.Request(HttpMethod.Post, path, body, person);

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
