using Feedback.Cvat;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>The check of a connection, for operators.</summary>
internal static class CvatCheckApi
{
    /// <summary>Longest time a check takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static void MapCvatCheck(this RouteGroupBuilder v1) => v1.MapGet("/cvat/{connection}/check", Check).WithTags("CVAT")
        .WithSummary("Look at a CVAT server as a validation does, and say what is missing (admin).");

    private static async Task<Results<Ok<CvatCheckAnswer>, ProblemHttpResult>> Check(string connection, Caller caller, CvatServers servers, CancellationToken stop)
    {
        if (!caller.IsAdmin || servers.Find(connection) is not { } server) return Problem.NotFound();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return TypedResults.Ok(await new CvatCheck(server).Run(patience.Token));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Problem.Of(504, "timed_out", "The CVAT server did not answer in time.");
        }
        catch (CvatException)
        {
            return Problem.Of(502, "platform_unavailable", "The CVAT server does not answer as it should.");
        }
    }
}
