using Xunit.Abstractions;

namespace Feedback.Attacks.Tests;

/// <summary>A service to attack; what was measured once is not measured again.</summary>
public sealed class AttackFixture : IDisposable
{
    private readonly Service _service = new();
    private readonly Dictionary<(string, string), Measurement> _measured = [];

    internal async Task<Measurement> Measure(Attack attack, Protection protection, ITestOutputHelper output)
    {
        if (!_measured.TryGetValue((attack.Name, protection.Name), out var found))
            _measured[(attack.Name, protection.Name)] = found = await Measurement.Run(_service, attack, protection, Profile.Seeds);
        output.WriteLine($"{attack.Name}, {protection.Name}: gap {found.Gap}, frames {found.Found}, verdicts {found.Over(gain => gain.Verdicts)}, "
            + $"refused {found.Over(gain => gain.Refused)}; seeds {string.Join(", ", Profile.Seeds)}");
        return found;
    }

    public void Dispose() => _service.Dispose();
}
