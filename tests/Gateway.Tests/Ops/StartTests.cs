using System.Security.Cryptography;
using System.Text;

namespace Feedback.Gateway.Tests;

/// <summary>How a gateway starts, and when it refuses to.</summary>
public sealed class StartTests : IDisposable
{
    private const string KeyLine = "Admin key (shown this once): ";
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly Scratch _scratch = new();

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "Feedback__Host", "kubernetes", "Feedback:Host" },
        { "Feedback__Validation__Timeout", "00:00:00", "Feedback:Validation:Timeout" },
        { "Feedback__Validation__Timeout", "soon", "Feedback:Validation:Timeout" },
        { "Feedback__Validation__MaxConcurrent", "0", "Feedback:Validation:MaxConcurrent" },
        { "Feedback__Validation__MaxServed", "0", "Feedback:Validation:MaxServed" },
        { "Feedback__Validation__MaxBodyBytes", "10", "Feedback:Validation:MaxBodyBytes" },
        { "Feedback__Auth__ApiKeys__0__Key", "abc", "Feedback:Auth:ApiKeys" },
        { "Feedback__Auth__ApiKeys__1__Roles__0", "king", "Feedback:Auth:ApiKeys:Roles" },
        { "Feedback__Auth__ApiKeys__1__Key", Keys.Admin, "Feedback:Auth:ApiKeys" },
        { "Feedback__Auth__ApiKeys__2__Sha256", new string('A', 64), "Feedback:Auth:ApiKeys:Sha256" },
        { "Feedback__Auth__ApiKeys__2__Key", "a-key-beside-its-hash", "Feedback:Auth:ApiKeys:Sha256" },
        { "Feedback__Ops__Url", "somewhere", "Feedback:Ops:Url" },
        { "Feedback__Ops__Logs", "xml", "Feedback:Ops:Logs" },
        { "Feedback__Auth__Jwt__SigningKey", "short", "Feedback:Auth:Jwt:SigningKey" },
        { "Feedback__RateLimit__Requests", "-1", "Feedback:RateLimit" },
        { "Feedback__Embedded__ScoringWorkers", "0", "Feedback:Embedded:ScoringWorkers" },
    };

    [Fact]
    public async Task A_first_start_prints_an_admin_key_once_and_keeps_its_hash_only()
    {
        string key;
        await using (var first = await GatewayProcess.Start(_scratch.Path, Nothing))
        {
            using var http = await first.Http();
            key = (await Until.Some(() => Task.FromResult(first.Line(KeyLine)), "the key is printed"))[KeyLine.Length..].Trim();
            Assert.Equal(1, first.Output.Split(key).Length - 1);
            (await new Client(http, key).Put("/v1/tasks/first", World.TaskBody("first"))).Expect(201);
            (await new Client(http, key + "x").Get("/v1/tasks/first")).ExpectProblem(401, "unauthorized");
        }

        await using var second = await GatewayProcess.Start(_scratch.Path, Nothing);
        using var again = await second.Http();
        (await new Client(again, key).Get("/v1/tasks/first")).Expect(200);
        Assert.DoesNotContain(key, second.Output, StringComparison.Ordinal);
        Assert.Null(second.Line(KeyLine));
        var files = Directory.GetFiles(_scratch.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(Read).ToList();
        Assert.DoesNotContain(files, content => content.Contains(key, StringComparison.Ordinal));
        Assert.Contains(files, content => content.Trim() == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:5999")]
    [InlineData("http://[::]:0")]
    [InlineData("http://127.0.0.1:0;http://10.1.2.3:5999")]
    public async Task Without_credentials_it_refuses_to_listen_on_other_than_loopback(string urls)
    {
        await using var gateway = GatewayProcess.Launch(_scratch.Path, Nothing, "--urls", urls);
        Assert.NotEqual(0, await gateway.Ended());
        Assert.Contains("is not a loopback address", gateway.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_credentials_it_listens_anywhere()
    {
        await using var gateway = GatewayProcess.Launch(_scratch.Path, Keys.Settings, "--urls", "http://0.0.0.0:0");
        Assert.Equal("0.0.0.0", (await gateway.Address()).Host);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_option_ends_the_start_with_its_name(string variable, string value, string named)
    {
        await using var gateway = GatewayProcess.Launch(_scratch.Path, new Dictionary<string, string>(Keys.Settings) { [variable] = value }, "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, await gateway.Ended());
        Assert.Contains(named, gateway.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Keys.Admin, gateway.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_gateway_on_the_same_folder_refuses_to_start()
    {
        await using var first = await GatewayProcess.Start(_scratch.Path, Keys.Settings);
        await using var second = GatewayProcess.Launch(_scratch.Path, Keys.Settings, "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, await second.Ended());
        Assert.Contains("is in use by another process", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_to_stop_it_stops_in_good_order()
    {
        await using var gateway = await GatewayProcess.Start(_scratch.Path, Keys.Settings);
        gateway.AskToStop();
        Assert.Equal(0, await gateway.Ended());
    }

    public void Dispose() => _scratch.Dispose();

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
