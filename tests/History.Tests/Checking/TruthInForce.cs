namespace Feedback.History.Tests;

/// <summary>A version of a task's ground truth.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Objects">Objects in it.</param>
/// <param name="Configured">Whether it may be compared with.</param>
public sealed record TruthInForce(int Version, int Objects, bool Configured)
{
    /// <summary>As a change was answered.</summary>
    public static TruthInForce Of(Call call)
    {
        var answer = call.Json!;
        return new TruthInForce((int)answer["version"]!, call.Objects, (bool)answer["configured"]!);
    }
}
