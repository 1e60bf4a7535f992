using System.Globalization;
using Feedback.Load.Generation;

namespace Feedback.Load.Hosts;

/// <summary>The bare endpoint as a process of its own.</summary>
internal sealed class BareSystem : SystemUnderLoad
{
    private readonly Uri _address = FreeAddress();

    private BareSystem()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Uri> Gateways => [_address];

    /// <summary>Starts it for jobs of a shape.</summary>
    public static async Task<BareSystem> Start(JobShape shape, int seed)
    {
        var system = new BareSystem();
        system.Launch("bare", typeof(BareSystem).Assembly.Location,
            new Dictionary<string, string>(), "bare", "--urls", system._address.ToString(), "--shape", shape.Name, "--seed", seed.ToString(CultureInfo.InvariantCulture));
        await system.Ready();
        return system;
    }
}
