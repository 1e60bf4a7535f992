namespace Feedback.Load.Hosts;

/// <summary>The trivial endpoint as a process of its own.</summary>
internal sealed class TrivialSystem : SystemUnderLoad
{
    private readonly Uri _address = FreeAddress();

    private TrivialSystem()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Gateways => [_address];

    /// <summary>Starts it.</summary>
    public static async Task<TrivialSystem> Start()
    {
        var system = new TrivialSystem();
        system.Launch("trivial", typeof(TrivialSystem).Assembly.Location, new Dictionary<string, string>(), "trivial", "--urls", system._address.ToString());
        await system.Ready();
        return system;
    }
}
