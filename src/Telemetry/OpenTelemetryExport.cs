using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Feedback.Telemetry;

/// <summary>
/// Metrics and traces by OTLP, where the usual variable OTEL_EXPORTER_OTLP_ENDPOINT names a collector. Without one, but with JSON logs, calls
/// between gateways and silos still carry the trace id, so that log lines of one validation can be found in both.
/// </summary>
/// <param name="configuration">Holds the OTEL_ variables.</param>
/// <param name="settings">How log lines are written.</param>
/// <param name="program">Name of the program.</param>
internal sealed class OpenTelemetryExport(IConfiguration configuration, OpsSettings settings, string program) : IHostedLifecycleService, IDisposable
{
    private const int FlushMilliseconds = 1000;
    private static readonly string[] Meters = ["Feedback.*", "Microsoft.AspNetCore.*", "System.Runtime", "Microsoft.Orleans", "Npgsql"];
    private static readonly string[] Sources = ["Feedback.*", "Microsoft.AspNetCore", "Microsoft.Orleans.Application", "Microsoft.Orleans.Storage"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;
    private ActivityListener? _listener;

    /// <summary>Before anything else starts, so that nothing is missed.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) Export();
        else if (settings.Logs == LogFormat.Json) CarryTraceIds();
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        _metrics?.ForceFlush(FlushMilliseconds);
        _traces?.ForceFlush(FlushMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        _listener?.Dispose();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Export()
    {
        var resource = ResourceBuilder.CreateDefault().AddService(program, serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}");
        if (configuration["OTEL_SERVICE_NAME"] is { Length: > 0 }) resource.AddEnvironmentVariableDetector();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build();
    }

    private void CarryTraceIds()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.Orleans.Application",
            Sample = static (ref _) => ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(_listener);
    }
}
