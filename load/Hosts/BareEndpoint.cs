using System.Text.Json;
using Feedback.Load.Generation;
using Feedback.Scoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feedback.Load.Hosts;

/// <summary>What the engine alone holds behind HTTP: the same body is read, parsed and scored against ground truth that is always at hand, and forgotten. No caller is
/// known, nothing is digested, stored or charged.</summary>
internal static class BareEndpoint
{
    /// <summary>Runs until it is stopped.</summary>
    public static async Task Run(string address, JobShape shape, int seed, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 32 << 20);
        await using var app = builder.Build();
        var labels = Labels();
        var all = Enumerable.Range(0, shape.Frames).ToArray();
        var (settings, job) = (new QualitySettings(), new JobLayout([.. all], []));
        var layout = new TruthLayout([.. all.Select(frame => new FrameInfo(frame, JobShape.Width, JobShape.Height))], [], shape.Validated, []);
        var truth = PreparedGroundTruth.Prepare(Parse(new JobKit(shape, seed).Truth, labels), labels, layout, settings);

        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost("/v1/jobs/{job}/validations", async (HttpRequest request) =>
        {
            var report = Scorer.Score(truth, Parse(Annotations(await Read(request)), labels), job, settings, ScoringBudget.Unlimited);
            return Results.Json(new { score = report.Score(settings.TargetMetric), required = settings.TargetMetricThreshold });
        });
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }

    private static LabelSet Labels()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(JobShape.LabelObjects);
        return LabelSet.TryParse(json, out var labels, out var error) ? labels : throw new InvalidOperationException(error.Message);
    }

    private static AnnotationDocument Parse(ReadOnlyMemory<byte> utf8, LabelSet labels) =>
        AnnotationDocument.TryParse(utf8.Span, labels, new DocumentLimits(), out var document, out var error) ? document : throw new BadHttpRequestException(error.Message);

    private static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request)
    {
        var body = new byte[request.ContentLength ?? throw new BadHttpRequestException("Content-Length is missing.")];
        await request.Body.ReadExactlyAsync(body);
        return body;
    }

    /// <summary>The annotations are the one member of the body that a load test sends.</summary>
    private static ReadOnlyMemory<byte> Annotations(ReadOnlyMemory<byte> body)
    {
        var start = body.Span.IndexOf(":"u8) + 1;
        return body[start..^1];
    }
}
