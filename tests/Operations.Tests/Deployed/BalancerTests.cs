namespace Feedback.Operations.Tests;

/// <summary>What annotators notice of a gateway that dies behind the load balancer.</summary>
[Collection(Composed.Name)]
public sealed class BalancerTests(ComposedCluster cluster)
{
    private const int Jobs = 8; // fewer than a gateway has places for one task

    [NginxFact]
    public async Task A_gateway_killed_in_the_midst_of_validations_costs_no_answer_and_no_attempt()
    {
        var victim = cluster.StartGateway();
        await using var program = victim.Program;
        await Until.True(async () => (await victim.Ops.GetAsync("/health/ready")).IsSuccessStatusCode, TimeSpan.FromSeconds(60), "the gateway is ready");
        await using var balancer = await Balancer.Start([victim.Http.BaseAddress!, cluster.Gateways[0].Http.BaseAddress!]);
        var api = new Api(balancer.Http, ComposeFile.PlatformKey);
        await Given.Task(api, "balanced", 3);
        for (var n = 0; n < Jobs; n++) await Given.Job(api, "balanced", $"balanced-{n}", "worker");

        var answered = 0;
        var work = Task.WhenAll(Enumerable.Range(0, Jobs).Select(HandIn));
        await Until.True(() => Task.FromResult(Volatile.Read(ref answered) >= Jobs / 2), TimeSpan.FromSeconds(60), "some are answered");
        await victim.Program.Kill();
        var late = Volatile.Read(ref answered);
        await work;
        Assert.True(late < Jobs * 3, "the gateway died when everything was answered");
        for (var n = 0; n < Jobs; n++)
            Assert.Equal(3, (await api.Get($"/v1/jobs/balanced-{n}")).Expect(200).Json.GetProperty("assignment").GetProperty("attempts_used").GetInt32());

        async Task HandIn(int n)
        {
            for (var attempt = 1; attempt <= 3; attempt++)
            {
                Assert.Equal(attempt, (await api.Validate($"balanced-{n}", "worker", Documents.Wrong(attempt))).Expect(200).Number("attempt"));
                Interlocked.Increment(ref answered);
            }
        }
    }

    [NginxFact]
    public async Task Metrics_take_a_key_through_the_load_balancer()
    {
        await using var balancer = await Balancer.Start(cluster.Gateways.Select(gateway => gateway.Http.BaseAddress!));
        Assert.Equal(401, (int)(await balancer.Http.GetAsync("/metrics")).StatusCode);
        Assert.Contains("feedback_validations_in_progress", (await new Api(balancer.Http, ComposeFile.PlatformKey).Get("/metrics")).Expect(200).Body, StringComparison.Ordinal);
    }

    [NginxFact]
    public async Task A_body_over_the_gateways_limit_gets_their_own_refusal()
    {
        await using var balancer = await Balancer.Start(cluster.Gateways.Select(gateway => gateway.Http.BaseAddress!));
        var api = new Api(balancer.Http, ComposeFile.PlatformKey);
        await Given.Task(api, "heavy", 3);
        await Given.Job(api, "heavy", "heavy-1", "worker");
        var refused = (await api.Put("/v1/jobs/heavy-1/annotations", new { tags = Array.Empty<object>(), shapes = Array.Empty<object>(), tracks = Array.Empty<object>(), note = new string('x', 33 << 20) })).Expect(413);
        Assert.Equal("urn:feedback:problem:" + refused.Text("code"), refused.Text("type"));
    }
}
