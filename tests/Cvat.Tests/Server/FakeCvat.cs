using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Feedback.Cvat.Tests;

/// <summary>CVAT servers over real HTTP on loopback, one below each path <c>/{name}/</c>, each a <see cref="World"/> made of the recordings.</summary>
public sealed class FakeCvat : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, World> _worlds = new();

    private FakeCvat(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<FakeCvat> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeCvat(app);
        app.Run(fake.Answer);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The address of a server.</summary>
    public string Of(string name) => $"{Address}/{name}";

    /// <summary>A server.</summary>
    public World World(string name) => _worlds.GetOrAdd(name, _ => new World());

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', 3);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var call = new Call(http.Request.Method, $"/{parts[^1]}", http.Request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()), body.ToArray())
        {
            Authorization = http.Request.Headers.Authorization.ToString(),
            Signature = http.Request.Headers[CvatSignature.Header],
            Cookie = http.Request.Headers.Cookie.ToString(),
        };
        var world = World(parts[1]);
        world.Calls.Enqueue(call);
        if (world.Strike(call) is { } fault)
        {
            fault.Meanwhile?.Invoke();
            await Task.Delay(fault.Delay, http.RequestAborted);
            if (fault.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = $"{seconds}";
            if (fault.Location is { } location) http.Response.Headers.Location = location;
            if (fault.Status is { } broken)
            {
                http.Response.StatusCode = broken;
                await http.Response.WriteAsync(fault.Body ?? "<html>trouble</html>");
                return;
            }
        }

        var (status, text) = world.Answer(call);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/vnd.cvat+json";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
