using Microsoft.Extensions.Options;

namespace Feedback.Gateway;

/// <summary>What a newcomer sees first.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<FeedbackOptions>>().Value;
        Console.WriteLine($"Feedback listens on {string.Join(", ", app.Urls)}");
        if (options.Host == "embedded") Console.WriteLine($"Data in {Path.GetFullPath(Path.Combine(app.Environment.ContentRootPath, options.Data))}");
        if (app.Services.GetRequiredService<FirstKey>().Fresh is { } key)
        {
            Console.WriteLine($"Admin key (shown this once): {key}");
        }
    }
}
