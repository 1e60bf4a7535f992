namespace Feedback.Load.Hosts;

/// <summary>A system that somebody else has started, here or elsewhere. Its processes are not known.</summary>
internal sealed class ExistingSystem(Uri address) : SystemUnderLoad
{
    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Gateways => [address];

    /// <summary>The system at an address, once it says that it is ready.</summary>
    public static async Task<ExistingSystem> Find(Uri address)
    {
        var system = new ExistingSystem(address);
        await system.Ready();
        return system;
    }
}
