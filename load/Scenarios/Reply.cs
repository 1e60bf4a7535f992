using System.Text;

namespace Feedback.Load.Scenarios;

/// <summary>An answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Cause">Why there is no feedback, where a platform is told.</param>
/// <param name="Body">The body.</param>
internal readonly record struct Reply(int Status, string? Cause, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}
