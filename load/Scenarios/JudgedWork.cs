using System.Text.Json;

namespace Feedback.Load.Scenarios;

/// <summary>What a scenario reads of a verdict.</summary>
/// <param name="Id">Its id within the job.</param>
/// <param name="Verdict"><c>accepted</c>, <c>rejected</c> or <c>finally_rejected</c>.</param>
/// <param name="Attempt">Number of the attempt.</param>
/// <param name="Score">The score as an annotator is told it.</param>
/// <param name="RequiredScore">The score required.</param>
internal sealed record JudgedWork(string Id, string Verdict, int Attempt, double Score, double RequiredScore)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The verdict in an answer.</summary>
    /// <exception cref="EndedEarlyException">There is none: the request was refused, or something is wrong.</exception>
    public static JudgedWork Of(Reply reply)
    {
        if (reply.Status != 200) throw new EndedEarlyException(Validated.Of(reply));
        return JsonSerializer.Deserialize<JudgedWork>(reply.Body, Options)!;
    }
}
