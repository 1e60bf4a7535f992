namespace Feedback.Cvat;

/// <summary>A call to a CVAT server that came to nothing.</summary>
/// <param name="trouble">What went wrong.</param>
/// <param name="call">Method and path, without query.</param>
/// <param name="detail">What is known beside; never anything secret.</param>
/// <param name="cause">What lies below.</param>
public sealed class CvatException(CvatTrouble trouble, string call, string? detail = null, Exception? cause = null)
    : Exception($"{call}: {trouble}{(detail is null ? "" : $" ({detail})")}", cause)
{
    /// <summary>What went wrong.</summary>
    public CvatTrouble Trouble => trouble;
}
