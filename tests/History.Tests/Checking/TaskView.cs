namespace Feedback.History.Tests;

/// <summary>What was in force in a task, and when.</summary>
public sealed class TaskView
{
    private readonly Dictionary<int, SettingsInForce> _settings = [];
    private readonly Dictionary<int, TruthInForce> _truths = [];

    public TaskView(IEnumerable<Call> calls)
    {
        foreach (var call in calls)
        {
            if (call.What == Operation.Set) Settings.Write(_settings[SettingsInForce.Of(call).Version] = SettingsInForce.Of(call), call);
            else if (call.What == Operation.Truth) Truth.Write(_truths[TruthInForce.Of(call).Version] = TruthInForce.Of(call), call);
        }
    }

    public Register<SettingsInForce> Settings { get; } = new();

    public Register<TruthInForce> Truth { get; } = new();

    /// <summary>The settings of a version; null if nobody was answered that there is one.</summary>
    public SettingsInForce? SettingsOf(int version) => _settings.GetValueOrDefault(version);

    /// <summary>The ground truth of a version; null if nobody was answered that there is one.</summary>
    public TruthInForce? TruthOf(int version) => _truths.GetValueOrDefault(version);
}
