using System.Diagnostics;

namespace Feedback.Gateway.Tests;

/// <summary>Waiting for a condition, with an end.</summary>
public static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks until there is an answer.</summary>
    public static async Task<T> Some<T>(Func<Task<T?>> ask, string what, double seconds = 30) where T : class
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            if (await ask() is { } answer) return answer;
            await Task.Delay(Pause);
        }

        throw new TimeoutException($"Not within {seconds} s: {what}");
    }

    /// <summary>Asks until the answer is yes.</summary>
    public static Task True(Func<Task<bool>> condition, string what, double seconds = 30) =>
        Some(async () => await condition() ? "yes" : null, what, seconds);
}
