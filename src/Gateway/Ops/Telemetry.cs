using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Feedback.Gateway;

/// <summary>Metrics and traces by OTLP, where the usual variable OTEL_EXPORTER_OTLP_ENDPOINT names a collector.</summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return Task.CompletedTask;
        _metrics = Sdk.CreateMeterProviderBuilder().AddMeter("Feedback.*", "Microsoft.AspNetCore.*", "System.Runtime", "Microsoft.Orleans").AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().AddSource("Feedback.*", "Microsoft.AspNetCore", "Microsoft.Orleans.*").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.ForceFlush(1000);
        _traces?.ForceFlush(1000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
