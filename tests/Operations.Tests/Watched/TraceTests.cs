using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Feedback.Operations.Tests;

/// <summary>One validation can be followed through all processes.</summary>
[Collection(Composed.Name)]
public sealed class TraceTests(ComposedCluster cluster)
{
    private readonly string _caller = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [ClusterFact]
    public async Task Gateway_grains_and_worker_are_spans_of_the_callers_trace()
    {
        await Validate("traced", follow: true);
        await Until.True(() => Task.FromResult(Spans().Any(span => span.Name == "scoring" && Ancestors(span).Any(above => above.Name == "validation"))), Patience, "the spans arrive");
        var validation = Assert.Single(Spans(), span => span.Name == "validation");
        Assert.Equal(("feedback-gateway", "Feedback.Gateway"), (validation.Service, validation.Scope));
        var scoring = Spans().First(span => span.Name == "scoring");
        Assert.Equal(("feedback-silo", "Feedback.Scoring"), (scoring.Service, scoring.Scope));
        var way = Ancestors(scoring).ToList();
        Assert.Contains(way, span => span is { Service: "feedback-silo", Scope: "Microsoft.Orleans.Application" } && span.Name.Contains("Score", StringComparison.Ordinal));
        Assert.Contains(way, span => span is { Service: "feedback-gateway", Scope: "Microsoft.Orleans.Application" });
        Assert.Equal(validation, way.Last(span => span.Scope == "Feedback.Gateway"));
        Assert.Contains(Spans(), span => span is { Service: "feedback-silo", Name: "IJob/Get" });
    }

    [ClusterFact]
    public async Task Log_lines_of_gateway_and_silo_are_JSON_and_name_the_trace()
    {
        await Validate("logged", follow: true);
        await Until.True(() => Task.FromResult(Lines(cluster.Silos).Count > 0 && Lines(cluster.Gateways).Count > 0), Patience, "both have logged");
        Assert.Contains(Lines(cluster.Gateways), line => line.GetProperty("EventId").GetInt32() == 3002);
        Assert.Contains(Lines(cluster.Silos), line => line.GetProperty("EventId").GetInt32() == 4102);
    }

    [ClusterFact]
    public async Task Metrics_of_both_are_exported()
    {
        await Validate("exported");
        await Until.True(() => Task.FromResult(Exported("feedback_validations") && Exported("feedback_scorings") && Exported("feedback_store_write_seconds")), Patience, "metrics arrive");

        bool Exported(string name) => cluster.Collector.Instruments.Contains(name);
    }

    [ClusterFact]
    public async Task No_secret_is_in_logs_or_metrics()
    {
        await Validate("secret");
        foreach (var member in cluster.Silos.Concat(cluster.Gateways))
        {
            var told = member.Program.Output + await member.Ops.GetStringAsync("/metrics");
            Assert.DoesNotContain(ComposeFile.Password, told, StringComparison.Ordinal);
            Assert.DoesNotContain(ComposeFile.PlatformKey, told, StringComparison.Ordinal);
        }
    }

    private List<Span> Spans() => [.. cluster.Collector.Spans.Where(span => span.Trace == _caller)];

    private IEnumerable<Span> Ancestors(Span span)
    {
        var byId = Spans().ToDictionary(one => one.Id);
        while (byId.TryGetValue(span.Parent, out var parent)) yield return span = parent;
    }

    private List<JsonElement> Lines(IEnumerable<Member> members) =>
    [
        .. members.SelectMany(member => member.Program.Output.Split('\n')).Where(line => line.Contains(_caller, StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line).RootElement),
    ];

    /// <summary>A validation; its caller has a trace already, one of its own for each test, if it is to be followed.</summary>
    private async Task Validate(string task, bool follow = false)
    {
        await Given.Task(cluster.Api, task, 3);
        await Given.Job(cluster.Api, task, $"{task}-1", "worker");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/jobs/{task}-1/validations") { Content = JsonContent.Create(new { annotations = Documents.Wrong(1) }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ComposeFile.PlatformKey);
        request.Headers.Add("On-Behalf-Of", "worker");
        if (follow) request.Headers.Add("traceparent", $"00-{_caller}-00f067aa0ba902b7-01");
        using var response = await cluster.Gateways[0].Http.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
    }
}
