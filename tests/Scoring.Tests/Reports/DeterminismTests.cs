using System.Diagnostics;
using Feedback.Scoring.Tests.Conformance;

namespace Feedback.Scoring.Tests.Reports;

public sealed class DeterminismTests
{
    /// <summary>All shape types with all settings, and everything that uses exp, sin and cos.</summary>
    [Theory]
    [InlineData("ellipse.json")]
    [InlineData("skeleton.json")]
    [InlineData("polyline.json")]
    [InlineData("random_mixed.json")]
    [InlineData("rect_rotated.json")]
    public async Task Reports_are_the_same_with_and_without_hardware_intrinsics(string theme)
    {
        var path = Path.Combine(ConformanceData.Folder, "themes", theme);
        Assert.Equal(await ScoreAsync(path, hardwareIntrinsics: true), await ScoreAsync(path, hardwareIntrinsics: false));
    }

    private static async Task<string> ScoreAsync(string path, bool hardwareIntrinsics)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "feedback.dll"), "score", "--json", path]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableHWIntrinsic"] = hardwareIntrinsics ? "1" : "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.NotEmpty(output);
        return output;
    }
}
