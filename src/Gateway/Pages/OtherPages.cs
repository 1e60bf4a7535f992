using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>Pages of other origins that hold the dialog element: browsers let those that are configured call the API, and no others.</summary>
internal static class OtherPages
{
    public static void UseOtherPages(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<PagesOptions>>().Value.Origins;
        if (origins.Count == 0) return;
        app.UseCors(policy => policy.WithOrigins([.. origins]).AllowAnyMethod()
            .WithHeaders("Authorization", "Content-Type", "Content-Encoding", "Idempotency-Key", "If-Match")
            .WithExposedHeaders("ETag", "Retry-After").SetPreflightMaxAge(TimeSpan.FromHours(1)));
    }
}
