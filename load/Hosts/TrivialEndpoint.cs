using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feedback.Load.Hosts;

/// <summary>An endpoint that only waits: twenty milliseconds, and every fiftieth time sixty. Whoever measures it should say so.</summary>
internal static class TrivialEndpoint
{
    private const int SlowOneIn = 50;
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(60);

    /// <summary>Runs until it is stopped.</summary>
    public static async Task Run(string address, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        var calls = 0;
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapGet("/", async () =>
        {
            await Task.Delay(Interlocked.Increment(ref calls) % SlowOneIn == 0 ? Slow : Usual);
            return Results.Text("ok");
        });
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }
}
