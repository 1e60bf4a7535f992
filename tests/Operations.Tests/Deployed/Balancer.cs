using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Feedback.Operations.Tests;

/// <summary>nginx with the configuration that is shipped; only addresses and folders are those of a test on the loopback.</summary>
internal sealed partial class Balancer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Scratch _scratch = new();
    private readonly Process _process;

    private Balancer(IEnumerable<Uri> gateways)
    {
        var port = Ports.Free();
        var servers = string.Concat(gateways.Select(gateway => $"server {gateway.Authority} $1;"));
        var shipped = Repository.Read("deploy/nginx/nginx.conf");
        var adapted = Server().Replace(Resolver().Replace(shipped, ""), servers).Replace("listen 8080;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)
            .Replace("/tmp/", _scratch[""] + "/", StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(adapted, @"server 127\.0\.0\.1:"));
        var user = Environment.IsPrivilegedProcess ? "user root;\n" : ""; // nobody else may look into the temporary folder
        File.WriteAllText(_scratch["nginx.conf"], $"daemon off;\n{user}{adapted}");
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
        _process = Process.Start(new ProcessStartInfo(Program!, ["-c", _scratch["nginx.conf"], "-p", _scratch[""], "-e", _scratch["error.log"]]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>nginx, or null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    public static async Task<Balancer> Start(IEnumerable<Uri> gateways)
    {
        var balancer = new Balancer(gateways);
        await Until.True(async () => balancer._process.HasExited || (await balancer.Http.GetAsync("/health/live")).IsSuccessStatusCode, Patience, "nginx answers");
        Assert.False(balancer._process.HasExited, File.Exists(balancer._scratch["error.log"]) ? await File.ReadAllTextAsync(balancer._scratch["error.log"]) : "nginx ended");
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await Command.Run("kill", "-TERM", $"{_process.Id}"); // which takes its workers along
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _scratch.Dispose();
    }

    [GeneratedRegex(@"server gateway:\d+ resolve ([^;]*);")]
    private static partial Regex Server();

    [GeneratedRegex(@"resolver [^;]*;")]
    private static partial Regex Resolver();
}
