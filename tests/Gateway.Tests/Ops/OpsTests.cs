using System.Text.RegularExpressions;

namespace Feedback.Gateway.Tests;

/// <summary>Health, metrics, the OpenAPI document, and errors outside the endpoints.</summary>
[Collection(SharedGateway.Name)]
public sealed partial class OpsTests(RunningGateway gateway)
{
    [Fact]
    public async Task It_is_live_and_ready_for_everybody()
    {
        Assert.Equal("live", (await gateway.Nobody.Get("/health/live")).Expect(200).Text);
        Assert.Equal("ready", (await gateway.Nobody.Get("/health/ready")).Expect(200).Text);
    }

    [Fact]
    public async Task Metrics_count_verdicts_and_refusals_as_Prometheus_text()
    {
        var world = await World.Make(gateway.Platform, "metered", attempts: 1);
        var before = await Count("finally_rejected");
        var refused = await Count("attempts_exhausted");
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(1))).Expect(200);
        (await gateway.Person(World.Worker).Validate(world.Job, Drawing.Hitting(2))).Expect(409);
        Assert.Equal((before + 1, refused + 1), (await Count("finally_rejected"), await Count("attempts_exhausted")));
        var metrics = (await gateway.Nobody.Get("/metrics")).Expect(200);
        Assert.StartsWith("text/plain; version=0.0.4", metrics.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.All(metrics.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(Line(), line));
        Assert.Contains("feedback_validation_seconds_bucket{result=\"finally_rejected\",le=\"+Inf\"}", metrics.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_not_given_to_strangers_behind_a_proxy()
    {
        (await gateway.Nobody.Get("/metrics", ("X-Forwarded-For", "10.1.2.3"))).ExpectProblem(401, "unauthorized");
        (await gateway.Person(World.Worker).Get("/metrics", ("X-Forwarded-For", "10.1.2.3"))).ExpectProblem(401, "unauthorized");
        (await gateway.Platform.Get("/metrics", ("X-Forwarded-For", "10.1.2.3"))).Expect(200);
    }

    [Fact]
    public async Task The_OpenAPI_document_describes_every_answer_and_how_to_come_in()
    {
        var document = (await gateway.Nobody.Get("/openapi/v1.json")).Expect(200).Json;
        Assert.StartsWith("3.", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.Equal("bearer", (string)document["components"]!["securitySchemes"]!["bearer"]!["scheme"]!);
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                Assert.False(string.IsNullOrEmpty((string?)operation!["summary"]), $"{method} {path}");
                Assert.NotEmpty(operation["responses"]!.AsObject());
                if (method is "put" or "patch") Assert.NotNull(operation["requestBody"]);
            }
        }
    }

    [Fact]
    public async Task Errors_outside_the_endpoints_have_the_same_shape()
    {
        (await gateway.Admin.Get("/v1/nothing")).ExpectProblem(404, "not_found");
        (await gateway.Nobody.Get("/nothing")).ExpectProblem(404, "not_found");
        (await gateway.Admin.Send(HttpMethod.Delete, "/v1/tasks/x", null)).ExpectProblem(405, "method_not_allowed");
    }

    [Theory]
    [InlineData("a%20b")]
    [InlineData("%C3%A9")]
    [InlineData("a%2Fb")]
    [InlineData("a%0A")]
    public async Task An_address_that_holds_no_id_makes_nothing(string id)
    {
        (await gateway.Admin.Get($"/v1/tasks/{id}")).ExpectProblem(404, "not_found");
        (await gateway.Admin.Put($"/v1/tasks/{id}", World.TaskBody("x"))).Expect(400, 404);
        (await gateway.Admin.Put($"/v1/tasks/{new string('x', 129)}", World.TaskBody("x"))).ExpectProblem(400, "invalid_request");
        (await gateway.Admin.Put($"/v1/tasks/{new string('x', 128)}", World.TaskBody("x"))).Expect(200, 201);
    }

    private async Task<long> Count(string result)
    {
        var start = $"feedback_validations_total{{result=\"{result}\"}} ";
        var line = (await gateway.Nobody.Get("/metrics")).Text.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[start.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*\\})? [0-9.eE+-]+)$")]
    private static partial Regex Line();
}
