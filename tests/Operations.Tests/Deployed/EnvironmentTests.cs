using System.Text.Json.Nodes;

namespace Feedback.Operations.Tests;

/// <summary>What deployment files set exists in the code.</summary>
public sealed class EnvironmentTests
{
    /// <summary>Variables of the framework, of OpenTelemetry and of other people's images.</summary>
    private static readonly string[] NotOurs = ["ASPNETCORE_URLS", "OTEL_EXPORTER_OTLP_ENDPOINT", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB", "GF_SECURITY_ADMIN_PASSWORD"];

    public static TheoryData<string> Manifests => [.. Repository.Files("deploy/kubernetes", "*.yaml")];

    [Theory]
    [InlineData("Feedback__Validation__Timeout", true)]
    [InlineData("Feedback__Auth__ApiKeys__7__Roles__0", true)]
    [InlineData("Feedback__Auth__ApiKeys__7__Role", false)]
    [InlineData("Feedback__Pages__Origins__0", true)]
    [InlineData("Feedback__Pages__Origin__0", false)]
    [InlineData("Feedback__Shutdown__Delay", true)]
    [InlineData("Feedback__Cvat__Connections__main__Effects__Issue", true)]
    [InlineData("Feedback__Cvat__Connections__main__Adress", false)]
    [InlineData("Feedback__Validation__TimeOutSeconds", false)]
    [InlineData("Feedback__Opps__Url", false)]
    public void An_option_is_told_from_what_is_none(string variable, bool known) => Assert.Equal(known, Options.Know(variable));

    [Fact]
    public void Every_variable_of_the_compose_file_is_an_option()
    {
        var services = ComposeFile.Services.Where(service => service.Value!["environment"] is not null).Select(service => service.Key).ToList();
        Assert.Contains("silo", services);
        var names = services.SelectMany(service => ComposeFile.Environment(service).Keys).Distinct().ToList();
        Assert.DoesNotContain(names, name => !NotOurs.Contains(name) && !Options.Know(name));
    }

    [Fact]
    public void Every_value_that_the_compose_file_asks_for_is_in_the_example()
    {
        var asked = ComposeFile.Variables(Repository.Read("docker-compose.yml")).Distinct().Order().ToList();
        Assert.Equal(asked, ComposeFile.Example.Keys.Order());
    }

    [Fact]
    public void No_secret_is_written_down() =>
        Assert.All(ComposeFile.Example.Where(variable => variable.Key.Contains("PASSWORD") || variable.Key.Contains("KEY") || variable.Key.Contains("SECRET")), secret => Assert.Equal("", secret.Value));

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Every_variable_of_the_manifests_is_an_option(string file)
    {
        var documents = Yaml.Documents(Repository.Read(file));
        var names = documents.SelectMany(Yaml.Everything).OfType<JsonObject>().Where(node => node["env"] is JsonArray).SelectMany(node => node["env"]!.AsArray()).Select(variable => (string)variable!["name"]!)
            .Concat(documents.Where(document => (string?)document["kind"] == "ConfigMap").SelectMany(map => map["data"]!.AsObject().Select(entry => entry.Key)));
        Assert.DoesNotContain(names, name => !NotOurs.Contains(name) && !Options.Know(name));
    }

    [Fact]
    public void Every_key_of_a_secret_that_the_manifests_ask_for_is_in_the_example()
    {
        var example = Yaml.File("deploy/kubernetes/secret.example.yaml");
        var asked = Repository.Files("deploy/kubernetes", "*.yaml").SelectMany(file => Yaml.Documents(Repository.Read(file))).SelectMany(Yaml.Everything).OfType<JsonObject>()
            .Select(node => node["secretKeyRef"]).OfType<JsonObject>().ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, secret => Assert.Equal((string)example["metadata"]!["name"]!, (string)secret["name"]!));
        Assert.Equal(example["stringData"]!.AsObject().Select(entry => entry.Key).Order(), asked.Select(secret => (string)secret["key"]!).Distinct().Order());
    }
}
