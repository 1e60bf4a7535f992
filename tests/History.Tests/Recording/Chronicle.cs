namespace Feedback.History.Tests;

/// <summary>All that was seen from outside: every call, every kill, and what the gateway knew at the end.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Kills">Moments at which the gateway was killed, in seconds.</param>
/// <param name="Jobs">The jobs at the end.</param>
/// <param name="Audit">The audit record, the oldest first.</param>
public sealed record Chronicle(IReadOnlyList<Call> Calls, IReadOnlyList<double> Kills, IReadOnlyList<FinalJob> Jobs, IReadOnlyList<AuditEntry> Audit)
{
    /// <summary>How far the clock of callers and that of the gateway can be apart, in seconds: one machine, two processes.</summary>
    public const double ClockError = 0.05;

    /// <summary>Seconds for which a kill goes on having effects.</summary>
    public double Aftermath { get; init; }
}
