using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feedback.Operations.Tests;

/// <summary>A small OpenTelemetry collector on the loopback: OTLP over HTTP, protobuf. Field numbers are those of opentelemetry-proto 1.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly ConcurrentDictionary<string, bool> _meters = new();
    private readonly WebApplication _site;

    private Collector(WebApplication site) => _site = site;

    /// <summary>Spans so far.</summary>
    public IReadOnlyCollection<Span> Spans => _spans;

    /// <summary>Names of instruments so far.</summary>
    public ICollection<string> Instruments => _meters.Keys;

    /// <summary>Where it listens.</summary>
    public string Url => _site.Urls.Single();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._site.MapPost("/v1/traces", async http => collector.TakeTraces(await Body(http)));
        collector._site.MapPost("/v1/metrics", async http => collector.TakeMetrics(await Body(http)));
        await collector._site.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private void TakeTraces(byte[] request)
    {
        foreach (var resource in Protobuf.All(request, 1))
        {
            var service = Service(resource);
            foreach (var scope in Protobuf.All(resource, 2))
            {
                var source = Text(Protobuf.All(Protobuf.All(scope, 1).Single(), 1).Single());
                foreach (var span in Protobuf.All(scope, 2))
                    _spans.Enqueue(new Span(service, source, Text(Protobuf.All(span, 5).Single()), Hex(span, 1), Hex(span, 2), Hex(span, 4)));
            }
        }
    }

    private void TakeMetrics(byte[] request)
    {
        foreach (var metric in Protobuf.All(request, 1).SelectMany(resource => Protobuf.All(resource, 2)).SelectMany(scope => Protobuf.All(scope, 2)))
            _meters[Text(Protobuf.All(metric, 1).Single())] = true;
    }

    private static string Service(byte[] resource) => Protobuf.All(Protobuf.All(resource, 1).Single(), 1)
        .Where(pair => Text(Protobuf.All(pair, 1).Single()) == "service.name").Select(pair => Text(Protobuf.All(Protobuf.All(pair, 2).Single(), 1).Single())).Single();

    private static async Task<byte[]> Body(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static string Hex(byte[] span, int number) => Convert.ToHexStringLower(Protobuf.All(span, number).SingleOrDefault() ?? []);
}
