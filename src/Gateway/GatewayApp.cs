using Feedback.Actors;
using Feedback.Scoring;
using Feedback.Telemetry;
using Microsoft.AspNetCore.RequestDecompression;
using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>How the gateway is put together.</summary>
internal static class GatewayApp
{
    /// <summary>Adds everything the gateway is made of.</summary>
    public static void AddFeedback(this WebApplicationBuilder builder)
    {
        builder.ApplyDefaults();
        builder.ApplyAddresses();
        builder.AddTelemetry("feedback-gateway");
        var services = builder.Services;
        services.AddFeedbackOptions();
        builder.AddFeedbackAuthentication();
        builder.AddActorHost();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(builder.Configuration.GetSection("Feedback:Documents").Get<DocumentLimits>() ?? new DocumentLimits());
        services.AddSingleton<TaskCatalog>();
        services.AddSingleton(provider => MakeLines(provider.GetRequiredService<IOptions<ValidationOptions>>().Value));
        services.AddSingleton(provider => new FairSeats(provider.GetRequiredService<IOptions<ValidationOptions>>().Value.MaxServed!.Value));
        services.AddSingleton<Validator>();
        services.AddSingleton<Disclosures>();
        services.AddSingleton<UnavailableLog>();
        services.AddSingleton<Rights>();
        services.AddSingleton<ValidationGate>();
        services.AddSingleton<VerdictReader>();
        services.AddSingleton<ValidationSet>();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.AddSingleton<GatewayMetrics>();
        services.AddSingleton(new PageFiles());
        services.AddCors();
        builder.AddCvat();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddFeedbackOpenApi();
        services.ConfigureHttpJsonOptions(options => HttpJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<RequestDecompressionOptions>(options =>
        {
            if (Zstandard.IsAvailable) options.DecompressionProviders["zstd"] = new ZstandardProvider();
        });
        services.AddRequestDecompression();
        builder.WebHost.ConfigureKestrel((_, kestrel) => kestrel.AddServerHeader = false);
        services.AddOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>().Configure<IOptions<ValidationOptions>>(
            (kestrel, options) => kestrel.Limits.MaxRequestBodySize = options.Value.MaxBodyBytes);
    }

    /// <summary>Lays the way of a request.</summary>
    public static void UseFeedback(this WebApplication app)
    {
        app.Services.GetRequiredService<PrometheusText>(); // listens from the start
        app.Services.GetRequiredService<GatewayMetrics>();
        app.Services.GetRequiredService<IScoringPool>(); // and what it measures
        app.Use(app.Services.GetRequiredService<Draining>().LetGo);
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(Statuses.Answer);
        app.UseMiddleware<PagesMiddleware>();
        app.UseDrawings();
        app.UseOtherPages();
        app.UseMiddleware<EncodingMiddleware>();
        app.UseRequestDecompression();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<RateLimitMiddleware>();
        var v1 = app.MapGroup("/v1");
        v1.CheckIds();
        v1.MapMe();
        v1.MapTasks();
        v1.MapTaskJobs();
        v1.MapSettings();
        v1.MapSettingsFields();
        v1.MapGroundTruth();
        v1.MapTaskReports();
        v1.MapAdvice();
        v1.MapAudit();
        v1.MapLedger();
        v1.MapJobs();
        v1.MapAnnotations();
        v1.MapValidations();
        v1.MapVerdicts();
        v1.MapJobReports();
        v1.MapFrames();
        app.MapCvat(v1);
        app.MapOps();
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    private static Lines MakeLines(ValidationOptions options) => new(options.MaxConcurrent, options.PlacesPerTask, options.MaxWaitingPerAssignment);
}
