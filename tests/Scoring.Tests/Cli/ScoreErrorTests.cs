using System.Diagnostics;

namespace Feedback.Scoring.Tests.Cli;

/// <summary>The command line with inputs it cannot use: a sentence that names what is wrong, and exit code 2.</summary>
public sealed class ScoreErrorTests
{
    private const string Frames = """{"frames":[{"frame":0,"width":10,"height":10}],"validation_frames":[0]}""";

    [Theory]
    [InlineData("""{"frames":5}""", "{}", "frames must be there")]
    [InlineData("""{"frames":[{"frame":0,"height":10}]}""", "{}", "frames[0].width")]
    [InlineData("""{"frames":[{"frame":0,"width":10,"height":10}],"validation_frames":["0"]}""", "{}", "validation_frames[0]")]
    [InlineData("""{"frames":[{"frame":3,"width":1,"height":1},{"frame":3,"width":1,"height":1}]}""", "{}", "Frame 3 is listed twice")]
    [InlineData("""{"frames":[{"frame":0,"width":100000,"height":100000}]}""", "{}", "100000 x 100000")]
    [InlineData("""{"frames":[],"job":{"start_frame":0,"stop_frame":2000000000}}""", "{}", "job.stop_frame")]
    [InlineData(Frames, """{"shapes":[{"type":"rectangle"}]}""", "shapes[0].frame")]
    [InlineData(Frames, "{", "malformed_annotations")]
    [InlineData("[", "{}", "cannot be read")]
    public async Task An_input_that_cannot_be_used_is_named(string frames, string annotations, string named)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var files = new[] { ("labels", "[]"), ("ground-truth", "{}"), ("annotations", annotations), ("frames", frames) };
            foreach (var (name, content) in files) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content);
            string[] options = [.. files.SelectMany(file => new[] { $"--{file.Item1}", Path.Combine(folder.FullName, file.Item1) })];
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "feedback.dll"), "score", .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Contains(named, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Equal((2, ""), (process.ExitCode, await output));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
