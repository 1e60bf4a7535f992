namespace Feedback.History.Tests;

/// <summary>A version of a task's settings.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Limit">Attempts of an assignment.</param>
/// <param name="Threshold">The score required.</param>
public sealed record SettingsInForce(int Version, int Limit, double Threshold)
{
    /// <summary>As a change was answered.</summary>
    public static SettingsInForce Of(Call call)
    {
        var answer = call.Json!;
        return new SettingsInForce((int)answer["version"]!, (int)answer["max_validations_per_job"]!, (double)answer["target_metric_threshold"]!);
    }
}
