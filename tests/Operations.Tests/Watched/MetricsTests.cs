using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feedback.Operations.Tests;

/// <summary>What dashboard and alarms look at is published by the processes.</summary>
[Collection(Composed.Name)]
public sealed partial class MetricsTests(ComposedCluster cluster)
{
    [Fact]
    public void Names_are_found_in_an_expression() => Assert.Equal(
        ["feedback_scoring_seconds_bucket", "dotnet_gc_pause_time_seconds_total"],
        Names("histogram_quantile(0.9, sum by (le) (rate(feedback_scoring_seconds_bucket{outcome=\"feedback_x\"}[5m]))) > rate(dotnet_gc_pause_time_seconds_total[$__rate_interval])"));

    [ClusterFact]
    public async Task Every_metric_of_dashboard_and_alarms_is_published()
    {
        var published = await Published();
        var asked = Dashboard().Concat(Alarms()).SelectMany(Names).Distinct().ToList();
        Assert.True(asked.Count > 15);
        var names = published.Select(line => Name().Match(line).Value).ToHashSet();
        Assert.DoesNotContain(asked, name => !names.Contains(name) && !names.Contains(PartOf().Replace(name, "")));
    }

    [ClusterFact]
    public async Task Silos_tell_of_queue_cache_scorings_store_and_membership()
    {
        await Given.Task(cluster.Api, "told", 3);
        await Given.Job(cluster.Api, "told", "told-1", "worker");
        (await cluster.Api.Validate("told-1", "worker", Documents.Wrong(1))).Expect(200);
        var lines = new List<string>();
        foreach (var silo in cluster.Silos) lines.AddRange((await silo.Ops.GetStringAsync("/metrics")).Split('\n'));
        Assert.Equal(2, lines.Count(line => line == $"feedback_silos{{status=\"active\"}} {cluster.Silos.Count}"));
        Assert.Equal(2, lines.Count(line => line == "feedback_scoring_queue 0"));
        Assert.True(Sum(lines, "feedback_scorings_total{outcome=\"scored\"}") > 0);
        Assert.True(Sum(lines, "feedback_scoring_seconds_count{outcome=\"scored\"}") > 0);
        Assert.True(Sum(lines, "feedback_store_write_seconds_count{result=\"stored\"}") > 0);
        Assert.True(Sum(lines, "feedback_truth_cache_misses_total") > 0);
        Assert.True(Sum(lines, "feedback_truth_cache_entries") > 0);
        Assert.True(Sum(lines, "feedback_truth_cache_bytes") > 0);
        Assert.True(Sum(lines, "orleans_catalog_activations") > 0);
    }

    [ClusterFact]
    public async Task Operators_need_no_key_at_their_own_port_and_others_do()
    {
        Assert.Equal(200, (int)(await cluster.Gateways[0].Ops.GetAsync("/metrics")).StatusCode);
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { "X-Forwarded-For", "10.1.2.3" } } };
        Assert.Equal(401, (int)(await cluster.Gateways[0].Http.SendAsync(forwarded)).StatusCode);
    }

    private static IEnumerable<string> Dashboard() =>
        from panel in JsonNode.Parse(Repository.Read("deploy/grafana/feedback.json"))!["panels"]!.AsArray()
        from target in panel!["targets"]?.AsArray() ?? []
        select (string)target!["expr"]!;

    private static IEnumerable<string> Alarms() =>
        from alarms in Yaml.File("deploy/prometheus/alerts.yml")["groups"]!.AsArray()
        from rule in alarms!["rules"]!.AsArray()
        select (string)rule!["expr"]!;

    private static IEnumerable<string> Names(string expression) =>
        Metric().Matches(Quoted().Replace(expression, "\"\"")).Select(match => match.Value).Distinct();

    private async Task<List<string>> Published()
    {
        var lines = new List<string>();
        foreach (var member in cluster.Silos.Concat(cluster.Gateways))
            lines.AddRange((await member.Ops.GetStringAsync("/metrics")).Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line[7..]));
        return lines;
    }

    private static double Sum(List<string> lines, string series) => lines.Where(line => line.StartsWith(series + " ", StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(series.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:feedback|orleans|dotnet|db)_[a-z0-9_]+\b")]
    private static partial Regex Metric();

    /// <summary>What the series of a histogram have after its name.</summary>
    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex PartOf();

    [GeneratedRegex("^[a-z0-9_]+")]
    private static partial Regex Name();
}
