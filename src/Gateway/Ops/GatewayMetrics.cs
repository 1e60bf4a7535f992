using System.Diagnostics;
using System.Diagnostics.Metrics;
using Feedback.Actors;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>What the gateway counts. Causes of missing feedback are told apart here and nowhere an annotator looks.</summary>
internal sealed class GatewayMetrics : IDisposable
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Feedback.Gateway";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _validations;
    private readonly Histogram<double> _seconds;
    private readonly ILogger<GatewayMetrics> _log;

    public GatewayMetrics(Lines lines, IOptions<ValidationOptions> options, ILogger<GatewayMetrics> log)
    {
        _log = log;
        _validations = _meter.CreateCounter<long>("feedback_validations", description: "Requests for validation by result: a verdict, a cause of missing feedback, or a refusal.");
        _seconds = _meter.CreateHistogram<double>("feedback_validation_seconds", "s", "Time from request to answer, by result.");
        _meter.CreateObservableGauge("feedback_validations_in_progress", () => lines.Taken, description: "Assignments being validated now.");
        _meter.CreateObservableGauge("feedback_validations_places", () => options.Value.MaxConcurrent, description: "The cap on assignments being validated at once.");
    }

    /// <summary>Traces of the gateway.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Begins to measure a request for validation of a job.</summary>
    public MeasuredValidation Validation(string job) => new(this, job);

    public void Dispose() => _meter.Dispose();

    internal void Record(string job, string? task, string result, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("result", result);
        _validations.Add(1, tag);
        _seconds.Record(took.TotalSeconds, tag);
        GatewayLog.Validated(_log, job, task ?? "-", result, took.TotalMilliseconds);
    }
}
