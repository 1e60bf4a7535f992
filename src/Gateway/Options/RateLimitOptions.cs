namespace Feedback.Gateway;

/// <summary>Section <c>Feedback:RateLimit</c>: requests of one caller.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Feedback:RateLimit";

    /// <summary>Requests of one caller in a window; 0 switches the limit off.</summary>
    /// <value>0</value>
    public int Requests { get; set; }

    /// <summary>Length of the window.</summary>
    /// <value>10 seconds</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(10);
}
