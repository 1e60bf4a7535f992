using Feedback.Actors;
using Microsoft.AspNetCore.Diagnostics;

namespace Feedback.Gateway;

/// <summary>Turns what went wrong below the endpoints into problems: bad bodies are the caller's fault and say where.</summary>
/// <param name="log">The log.</param>
internal sealed class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = CallerFaults.Of(exception) ?? exception switch
        {
            OperationCanceledException when context.RequestAborted.IsCancellationRequested => Problem.Of(499, "closed", "The caller has gone."),
            TimeoutException or OperationCanceledException => Problem.Of(504, "timed_out", "Storage did not answer in time."),
            StoreConflictException => Problem.Of(503, "try_again", "Two changes met; try again."),
            _ => null,
        };
        if (problem is null)
        {
            GatewayLog.Unhandled(log, context.Request.Method, context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "no endpoint", exception);
            problem = exception is HostUnavailableException
                ? Problem.Of(503, "try_again", "The actors are not to be reached; try again.")
                : Problem.Of(500, "internal", "Something is wrong on our side.");
        }

        await problem.ExecuteAsync(context);
        return true;
    }
}
