namespace Feedback.Attacks.Tests;

/// <summary>Settings that protect ground truth.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Settings">The settings as JSON.</param>
internal sealed record Protection(string Name, string Settings)
{
    private const string Unlimited = "\"max_validations_per_job\": 1000000";

    public static Protection None { get; } = Alone("none (no limit)", "");

    public static Protection Counter { get; } = new("`max_validations_per_job` 3", """{"max_validations_per_job": 3}""");

    public static Protection Person { get; } = new("… and `max_validations_per_person` 3", """{"max_validations_per_job": 3, "max_validations_per_person": 3}""");

    public static Protection Gate { get; } = Alone("`min_objects` 60", "\"min_objects\": 60");

    public static Protection Share { get; } = Alone("`min_objects_share` 0.8", "\"min_objects_share\": 0.8");

    public static Protection CoolDown { get; } = Alone("`cool_down_seconds` 1800", "\"cool_down_seconds\": 1800");

    public static Protection Change { get; } = Alone("`min_changed_objects` 5", "\"min_changed_objects\": 5");

    public static Protection Ladder { get; } = Alone("`ladder`", "\"ladder\": true");

    public static Protection Budget { get; } = Alone("`disclosure_budget_bits` 60", "\"disclosure_budget_bits\": 60");

    public static Protection Verdict { get; } = Alone("`disclosure` verdict", "\"disclosure\": \"verdict\"");

    public static Protection Stop { get; } = Alone("`stop_at_acceptance`", "\"stop_at_acceptance\": true");

    public static Protection Together { get; } = new("all of them", """
        {"max_validations_per_job": 3, "max_validations_per_person": 3, "stop_at_acceptance": true, "min_objects": 60, "min_objects_share": 0.8, "cool_down_seconds": 1800,
         "min_changed_objects": 5, "ladder": true, "disclosure_budget_bits": 60}
        """);

    public static IReadOnlyList<Protection> All { get; } = [None, Counter, Person, Gate, Share, CoolDown, Change, Ladder, Budget, Verdict, Stop, Together];

    /// <summary>The same with the usual three attempts, as honest work meets it.</summary>
    public Protection WithThreeAttempts() => this with { Settings = Settings.Replace(Unlimited, "\"max_validations_per_job\": 3", StringComparison.Ordinal) };

    private static Protection Alone(string name, string setting) => new(name, $"{{{Unlimited}{(setting.Length > 0 ? ", " : "")}{setting}}}");
}
