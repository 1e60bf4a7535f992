namespace Feedback.Gateway.Tests;

/// <summary>The limit on requests of one caller, where it is configured.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task A_caller_over_the_limit_is_429_with_the_RateLimit_fields_and_others_are_not()
    {
        await using var gateway = await RunningGateway.Start(("Feedback__RateLimit__Requests", "5"), ("Feedback__RateLimit__Window", "01:00:00"));
        var person = gateway.Person("eager");
        for (var left = 4; left >= 0; left--)
        {
            var answer = (await person.Get("/v1/jobs/none")).Expect(404);
            Assert.Equal("\"caller\";q=5;w=3600", answer.Headers["RateLimit-Policy"]);
            Assert.StartsWith($"\"caller\";r={left};t=", answer.Headers["RateLimit"], StringComparison.Ordinal);
        }

        var refused = (await person.Get("/v1/jobs/none")).ExpectProblem(429, "rate_limited");
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 3600);
        Assert.StartsWith("\"caller\";r=0;t=", refused.Headers["RateLimit"], StringComparison.Ordinal);
        (await gateway.ActingFor("eager").Get("/v1/jobs/none")).Expect(429);
        (await gateway.Person("calm").Get("/v1/jobs/none")).Expect(404);
        (await gateway.Nobody.Get("/health/live")).Expect(200);
    }

    [Fact]
    public async Task Without_a_limit_there_are_no_such_fields()
    {
        await using var gateway = await RunningGateway.Start();
        Assert.DoesNotContain("RateLimit", (await gateway.Person("any").Get("/v1/jobs/none")).Headers.Keys);
    }
}
