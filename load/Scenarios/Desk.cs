using System.Globalization;
using System.Text.Json;
using Feedback.Load.Running;

namespace Feedback.Load.Scenarios;

/// <summary>A job and its annotator: what they do to it, one call each.</summary>
/// <param name="front">The API.</param>
/// <param name="world">Whose job.</param>
/// <param name="number">Number of the job.</param>
internal sealed class Desk(FrontEnd front, World world, long number)
{
    /// <summary>The path of the job's validations.</summary>
    public string Validations => $"/v1/jobs/{world.Job(number)}/validations";

    /// <summary>Who sits there.</summary>
    public string Annotator => world.Annotator(number);

    /// <summary>Hands work in to be judged.</summary>
    public async Task<Reply> HandIn(HttpContent work, CancellationToken stop, string? key = null)
    {
        using var request = front.Request(HttpMethod.Post, Validations, work, Annotator);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await front.Send(request, stop);
    }

    /// <summary>Answers a verdict.</summary>
    /// <exception cref="EndedEarlyException">The answer was not taken.</exception>
    public async Task Respond(JudgedWork verdict, string response, CancellationToken stop) =>
        Expect(200, await front.Send(HttpMethod.Post, $"{Validations}/{verdict.Id}/response", new { response }, Annotator, stop), response);

    /// <summary>Reads something as the lead of the task.</summary>
    /// <exception cref="EndedEarlyException">It was not given.</exception>
    public async Task<JsonElement> ReadAsLead(string path, CancellationToken stop)
    {
        var reply = await front.Send(HttpMethod.Get, path, (HttpContent?)null, World.Lead, stop);
        Expect(200, reply, "reading");
        using var document = JsonDocument.Parse(reply.Body);
        return document.RootElement.Clone();
    }

    private static void Expect(int status, Reply reply, string what)
    {
        if (reply.Status == 429) throw new EndedEarlyException(new Ended(EndKind.Refused, "429"));
        if (reply.Status != status) throw EndedEarlyException.Wrong(string.Create(CultureInfo.InvariantCulture, $"{what}: {reply.Status}"));
    }
}
