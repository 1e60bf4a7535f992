using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Feedback.Web.Tests;

/// <summary>How heavy the console is on a slow connection.</summary>
[Collection(OneSite.Name)]
public sealed class WeightTests(Site site, ITestOutputHelper output)
{
    private const double BitsASecond = 1.6e6;
    private const int Latency = 150;
    private const int LargestStart = 80_000;

    [WebFact]
    public async Task The_console_can_be_used_soon_on_a_slow_connection_and_processor()
    {
        await using var desk = await Desk.As(site, Site.AdminKey);
        var session = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = Latency, ["downloadThroughput"] = BitsASecond / 8, ["uploadThroughput"] = BitsASecond / 16 });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await desk.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await desk.Page.Locator("td a[href^='#/tasks/']").First.ClickAsync(new() { Trial = true, Timeout = 60_000 });
        output.WriteLine($"tasks listed and ready for a click after {watch.ElapsedMilliseconds} ms with 1.6 Mbit/s, {Latency} ms, processor slowed by 4; {bytes / 1000:F1} kB over the network");
        Assert.InRange(bytes, 1, LargestStart);
    }
}
