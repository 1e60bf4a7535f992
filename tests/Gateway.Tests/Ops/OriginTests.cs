namespace Feedback.Gateway.Tests;

/// <summary>Pages of other origins that hold the dialog element.</summary>
public sealed class OriginTests
{
    [Fact]
    public async Task Only_configured_origins_may_call_the_API_from_a_browser()
    {
        await using var gateway = await RunningGateway.Start(("Feedback__Pages__Origins__0", "https://annotate.example.org"));
        Assert.Equal("https://annotate.example.org", await Allowed(gateway, "https://annotate.example.org"));
        Assert.Null(await Allowed(gateway, "https://elsewhere.example.org"));
    }

    [Fact]
    public async Task An_origin_that_is_none_is_refused_at_the_start()
    {
        using var scratch = new Scratch();
        await using var gateway = GatewayProcess.Launch(scratch.Path, new Dictionary<string, string> { ["Feedback__Pages__Origins__0"] = "https://example.org/path" }, "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, await gateway.Ended());
        Assert.Contains("Feedback:Pages:Origins", gateway.Output, StringComparison.Ordinal);
    }

    private static async Task<string?> Allowed(RunningGateway gateway, string origin)
    {
        var answer = await gateway.Nobody.Send(HttpMethod.Options, "/v1/jobs/57/validations", null, ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type"));
        return answer.Headers.GetValueOrDefault("Access-Control-Allow-Origin");
    }
}
