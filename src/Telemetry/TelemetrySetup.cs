using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feedback.Telemetry;

/// <summary>Adds what every program of ours shows its operators.</summary>
public static class TelemetrySetup
{
    /// <summary>Adds metrics as text, export by OTLP where a collector is named, and log lines in the configured format.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="program">Its name among the services of a trace, such as <c>feedback-silo</c>; OTEL_SERVICE_NAME overrides it.</param>
    /// <exception cref="InvalidOperationException">The settings cannot work; the message says why.</exception>
    public static OpsSettings AddTelemetry(this IHostApplicationBuilder builder, string program)
    {
        var settings = OpsSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings).AddSingleton<PrometheusText>();
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<OpenTelemetryExport>(provider, program));
        if (settings.Logs == LogFormat.Json)
        {
            builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true; // the trace id is one
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        return settings;
    }
}
