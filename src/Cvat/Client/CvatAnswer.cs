namespace Feedback.Cvat;

/// <summary>An answer that was read to its end.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
internal sealed record CvatAnswer(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the same request may get another answer later.</summary>
    public bool MayPass => Status is 429 or 502 or 503 or 504 or 500 or 423;
}
