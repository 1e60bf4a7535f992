using System.Diagnostics;
using System.Text.Json;
using Feedback.Actors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Gateway;

/// <summary>One request for validation, measured from its start; recorded when disposed of.</summary>
internal sealed class MeasuredValidation(GatewayMetrics metrics, string job) : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Activity? _activity = GatewayMetrics.Source.StartActivity("validation");
    private string _result = "refused";
    private string? _task;

    /// <summary>There is a verdict.</summary>
    public ValidationAnswer Judged(ValidationAnswer answer)
    {
        (_result, _task) = (Word(answer.Verdict), answer.TaskId);
        return answer;
    }

    /// <summary>There is a verdict on a job of a task.</summary>
    public void Judged(Outcome outcome, string task) => (_result, _task) = (Word(outcome), task);

    /// <summary>The request was refused, by a code.</summary>
    public void Refused(string code) => _result = code;

    /// <summary>There is no feedback; gives the word for the cause.</summary>
    public string Off(Unavailable cause) => _result = Word(cause);

    /// <summary>The request was refused.</summary>
    public ProblemHttpResult Refused(ProblemHttpResult problem)
    {
        _result = problem.ProblemDetails.Extensions["code"] as string ?? "refused";
        return problem;
    }

    public void Dispose()
    {
        metrics.Record(job, _task, _result, Stopwatch.GetElapsedTime(_started));
        _activity?.SetTag("feedback.job", job);
        _activity?.SetTag("feedback.result", _result);
        _activity?.Dispose();
    }

    private static string Word<T>(T value) => JsonSerializer.SerializeToElement(value, HttpJson.Options).GetString()!;
}
