using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Feedback.Gateway;

namespace Feedback.Operations.Tests;

/// <summary>Deployment files fit one another, the code, and what they point to.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string[] Ours = ["silo", "gateway"];

    public static TheoryData<string, string> Images => new() { { "Silo", "Feedback.Silo.dll" }, { "Gateway", "Feedback.Gateway.dll" }, { "Cli", "feedback.dll" } };

    [Fact]
    public void What_the_compose_file_builds_and_mounts_is_there()
    {
        foreach (var (name, service) in ComposeFile.Services)
        {
            if (service!["build"] is { } build) Assert.True(File.Exists(Repository.PathOf((string)build["dockerfile"]!)), name);
            foreach (var volume in service["volumes"]?.AsArray() ?? [])
            {
                var source = ((string)volume!).Split(':')[0];
                if (source[0] == '.') Assert.True(Path.Exists(Repository.PathOf(source)), $"{name}: {source}");
                else Assert.True(Yaml.File("docker-compose.yml")["volumes"]!.AsObject().ContainsKey(source), $"{name}: {source}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_is_built_from_its_project_and_runs_without_rights(string project, string program)
    {
        var lines = Repository.Read($"src/{project}/Dockerfile").Split('\n');
        Assert.Contains(lines, line => line.Contains($"dotnet publish src/{project}/{project}.csproj", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal) && line.Contains(program, StringComparison.Ordinal));
        Assert.True(Array.FindLastIndex(lines, line => line == "USER $APP_UID") > Array.FindLastIndex(lines, line => line.StartsWith("RUN", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.StartsWith("FROM mcr.microsoft.com/dotnet/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Silos_and_gateways_take_no_port_of_the_machine_and_are_hardened()
    {
        foreach (var service in Ours.Select(name => ComposeFile.Services[name]!))
        {
            Assert.Null(service["ports"]);
            Assert.Null(service["container_name"]);
            Assert.Equal("true", (string)service["read_only"]!);
            Assert.Equal("ALL", (string)service["cap_drop"]![0]!);
        }
    }

    [Fact]
    public void Health_checks_ask_where_the_programs_listen()
    {
        Assert.Contains($"/dev/tcp/127.0.0.1/{Port("silo", "Feedback__Ops__Url")} ", Check("silo"), StringComparison.Ordinal);
        Assert.Contains($"/dev/tcp/127.0.0.1/{Port("gateway", "ASPNETCORE_URLS")} ", Check("gateway"), StringComparison.Ordinal);
        foreach (var job in Yaml.File("deploy/prometheus/prometheus.yml")["scrape_configs"]!.AsArray().Select(job => job!["dns_sd_configs"]![0]!))
            Assert.Equal(Port((string)job["names"]![0]!, "Feedback__Ops__Url"), int.Parse((string)job["port"]!, CultureInfo.InvariantCulture));

        static string Check(string service) => (string)ComposeFile.Services[service]!["healthcheck"]!["test"]!.AsArray()[^1]!;
    }

    [Fact]
    public void The_load_balancer_waits_longer_and_takes_more_than_the_gateways()
    {
        var nginx = Repository.Read("deploy/nginx/nginx.conf");
        var defaults = new ValidationOptions();
        Assert.Contains($"server gateway:{Port("gateway", "ASPNETCORE_URLS")} ", nginx, StringComparison.Ordinal);
        Assert.True(TimeSpan.FromSeconds(Number(nginx, "proxy_read_timeout", "s")) >= defaults.Timeout + TimeSpan.FromSeconds(5));
        Assert.True(Number(nginx, "client_max_body_size", "m") * 1024 * 1024 > defaults.MaxBodyBytes);
        var grace = (string)ComposeFile.Services["gateway"]!["stop_grace_period"]!;
        Assert.True(TimeSpan.FromSeconds(int.Parse(grace.TrimEnd('s'), CultureInfo.InvariantCulture)) >= TimeSpan.FromSeconds(5) + defaults.Timeout + TimeSpan.FromSeconds(10)); // Shutdown:Delay, and what it has begun
        Assert.Contains($":{Regex.Match(nginx, @"listen (\d+);").Groups[1].Value}\"", Repository.Read("docker-compose.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Manifests_name_one_another_rightly()
    {
        var listed = Yaml.File("deploy/kubernetes/kustomization.yaml");
        Assert.All(listed["resources"]!.AsArray(), file => Assert.True(File.Exists(Repository.PathOf($"deploy/kubernetes/{file}")), (string)file!));
        var all = listed["resources"]!.AsArray().SelectMany(file => Yaml.Documents(Repository.Read($"deploy/kubernetes/{file}"))).ToList();
        foreach (var name in Ours)
        {
            var pod = Kind("Deployment", name)["spec"]!["template"]!;
            Assert.Equal(name, (string)Kind("PodDisruptionBudget", name)["spec"]!["selector"]!["matchLabels"]!["app.kubernetes.io/name"]!);
            Assert.Equal(name, (string)Kind("HorizontalPodAutoscaler", name)["spec"]!["scaleTargetRef"]!["name"]!);
            Assert.Equal(name, (string)pod["metadata"]!["labels"]!["app.kubernetes.io/name"]!);
            var container = pod["spec"]!["containers"]![0]!;
            Assert.Contains(listed["images"]!.AsArray(), image => (string)image!["name"]! == (string)container["image"]!);
            var ports = container["ports"]!.AsArray().ToDictionary(port => (string)port!["name"]!, port => int.Parse((string)port!["containerPort"]!, CultureInfo.InvariantCulture));
            Assert.Equal(new Uri((string)all.Single(one => (string?)one["kind"] == "ConfigMap")["data"]!["Feedback__Ops__Url"]!).Port, ports["ops"]);
            foreach (var probe in (string[])["startupProbe", "livenessProbe", "readinessProbe"]) Assert.Contains((string)container[probe]!["httpGet"]!["port"]!, ports.Keys);
            Assert.Equal("true", (string)container["securityContext"]!["readOnlyRootFilesystem"]!);
            Assert.Equal("true", (string)pod["spec"]!["securityContext"]!["runAsNonRoot"]!);
        }

        Assert.Equal("feedback_scoring_queue", (string)Kind("HorizontalPodAutoscaler", "silo")["spec"]!["metrics"]![0]!["pods"]!["metric"]!["name"]!);

        JsonNode Kind(string kind, string name) => all.Single(one => (string?)one["kind"] == kind && (string?)one["metadata"]!["name"] == name);
    }

    [Fact]
    public void Every_alarm_is_explained()
    {
        var page = Repository.Read("docs/operations.md");
        var alarms = Yaml.File("deploy/prometheus/alerts.yml")["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).Select(rule => (string)rule!["alert"]!).ToList();
        Assert.NotEmpty(alarms);
        Assert.All(alarms, alarm => Assert.Contains($"`{alarm}`", page, StringComparison.Ordinal));
        Assert.Equal(alarms.Order(), Alarm().Matches(page).Select(match => match.Groups[1].Value).Distinct().Order());
    }

    private static int Port(string service, string variable) => new Uri(ComposeFile.Environment(service)[variable]).Port;

    private static int Number(string nginx, string directive, string unit) =>
        int.Parse(Regex.Match(nginx, $@"{directive} (\d+){unit};").Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("`(Feedback[A-Z][A-Za-z]+)`")]
    private static partial Regex Alarm();
}
