namespace Feedback.Load.Hosts;

/// <summary>One gateway with the embedded host and a scratch database.</summary>
internal sealed class EmbeddedSystem : SystemUnderLoad
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedback-load-").FullName;
    private readonly Uri _address = FreeAddress();

    private EmbeddedSystem()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Gateways => [_address];

    /// <summary>Starts it.</summary>
    public static async Task<EmbeddedSystem> Start()
    {
        var system = new EmbeddedSystem();
        system.Launch("gateway", Machine.GatewayProgram, new Dictionary<string, string>(GatewaySettings(system._address)) { ["Feedback:Data"] = system._folder });
        await system.Ready();
        return system;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
