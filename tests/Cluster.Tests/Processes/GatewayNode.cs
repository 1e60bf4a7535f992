namespace Feedback.Cluster.Tests;

/// <summary>A place for a gateway.</summary>
/// <param name="name">What to call it.</param>
/// <param name="settings">What it has in common with the others.</param>
internal sealed class GatewayNode(string name, Func<IReadOnlyDictionary<string, string>> settings) : Node(name, Machine.GatewayProgram)
{
    /// <summary>Where it listens.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Free()}");

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>(
    [
        .. settings(),
        .. Keys.Settings.Select(key => KeyValuePair.Create(key.Key.Replace("__", ":", StringComparison.Ordinal), key.Value)),
    ])
    {
        ["Feedback:Host"] = "cluster",
        ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
        ["Feedback:Validation:MaxConcurrent"] = "200",
        ["Feedback:Validation:MaxConcurrentPerTask"] = "200",
        ["Feedback:Shutdown:Delay"] = "00:00:01",
    };
}
