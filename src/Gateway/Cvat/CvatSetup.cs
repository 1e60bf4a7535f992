using Feedback.Cvat;

namespace Feedback.Gateway;

/// <summary>Feedback for CVAT servers; where none is configured nothing of it is there.</summary>
internal static class CvatSetup
{
    /// <summary>Adds it, where a server is configured.</summary>
    public static void AddCvat(this WebApplicationBuilder builder)
    {
        if (!IsConfigured(builder.Configuration)) return;
        builder.Services.AddSingleton<CvatServers>();
        builder.Services.AddSingleton<CvatJudge>();
        builder.Services.AddSingleton<CvatEffects>();
        builder.Services.AddSingleton<CvatFinishes>();
        builder.Services.AddSingleton<CvatMetrics>();
        builder.Services.AddSingleton<CvatRequests>();
        builder.Services.AddSingleton<CvatResults>();
        builder.Services.AddSingleton<CvatLists>();
        builder.Services.AddSingleton<CvatNotices>();
        builder.Services.AddSingleton<HookQueue>();
        builder.Services.AddHostedService(services => services.GetRequiredService<HookQueue>());
    }

    /// <summary>Lays its ways. Those of CVAT's own API are not part of our document: CVAT's describes them.</summary>
    public static void MapCvat(this WebApplication app, RouteGroupBuilder v1)
    {
        if (!IsConfigured(app.Configuration)) return;
        app.Services.GetRequiredService<CvatMetrics>();
        app.Services.GetRequiredService<CvatServers>();
        v1.MapCvatCheck();
        app.MapHooks();
        app.MapGroup("/api").MapCvatApi();
        app.MapGroup("/cvat/{connection}/api").MapCvatApi();
    }

    private static bool IsConfigured(IConfiguration configuration) => configuration.GetSection($"{CvatOptions.Section}:Connections").GetChildren().Any();
}
