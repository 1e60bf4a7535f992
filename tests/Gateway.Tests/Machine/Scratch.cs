namespace Feedback.Gateway.Tests;

/// <summary>A folder of the test's own.</summary>
public sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("feedback-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
