using System.Net.Http.Headers;

namespace Feedback.Cvat.Tests;

/// <summary>A gateway as an operator starts it, connected to many servers: each test takes one that nobody has used.</summary>
public sealed class Stage : IAsyncLifetime
{
    public const string Name = "one gateway, many servers";
    private const int Plain = 120;

    private readonly Scratch _scratch = new();
    private FakeCvat? _servers;
    private GatewayProcess? _gateway;
    private int _taken;

    public FakeCvat Servers => _servers!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>What the gateway wrote.</summary>
    public string Output => _gateway!.Output;

    /// <summary>A server nobody has used.</summary>
    public Server Next() => Interlocked.Increment(ref _taken) is var taken and <= Plain ? Named($"c{taken}") : throw new InvalidOperationException("More servers are needed.");

    /// <summary>A server that is configured in a way of its own.</summary>
    public Server Named(string name) => new(this, name);

    public async Task InitializeAsync()
    {
        _servers = await FakeCvat.Start();
        var settings = new Dictionary<string, string>(Keys.Settings);
        void Set(string name, string option, string value) => settings[$"Feedback__Cvat__Connections__{name}__{option}"] = value;
        void Connect(string name, params (string Option, string Value)[] more)
        {
            Set(name, "Address", Servers.Of(name));
            Set(name, "PublicAddress", Server.Origin);
            Set(name, "Token", "token-of-admin1");
            Set(name, "WebhookSecret", Recording.Secret);
            foreach (var (option, value) in more) Set(name, option, value);
        }

        for (var i = 1; i <= Plain; i++) Connect($"c{i}");
        Connect("moves", ("Effects__Rejected", "in progress"), ("Effects__FinallyRejected", "rejected"), ("Effects__Accepted", "acceptance"));
        Connect("tells", ("Effects__Issue", "true"), ("Effects__WebhookUrl", Servers.Of("told") + "/api/notice"), ("Effects__WebhookSecret", "secret-of-notices"));
        Connect("hasty", ("TryTimeout", "00:00:00.200"), ("BelieveFor", "00:00:00"));
        Connect("default");
        Connect("weak");
        Set("weak", "Token", "token-of-worker2");
        Connect("wrong");
        Set("wrong", "Token", "token-of-nobody");
        Connect("gone");
        Set("gone", "Address", "http://127.0.0.1:9");
        settings["Feedback__Cvat__Default"] = "default";
        _gateway = await GatewayProcess.Start(_scratch.Path, settings);
        Http = await _gateway.Http();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_gateway is not null) await _gateway.DisposeAsync();
        if (_servers is not null) await _servers.DisposeAsync();
        _scratch.Dispose();
    }

    /// <summary>A line of <c>/metrics</c>; 0 if it is not there.</summary>
    public async Task<int> Metric(string series)
    {
        var line = (await Http.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n').FirstOrDefault(line => line.StartsWith(series + " ", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line[(series.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task<Answer> Post(string path, byte[] body, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await new Gateway.Tests.Client(Http, null).Send(HttpMethod.Post, path, content, headers);
    }
}
