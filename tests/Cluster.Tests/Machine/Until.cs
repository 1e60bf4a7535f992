using System.Diagnostics;

namespace Feedback.Cluster.Tests;

/// <summary>Waiting for a condition, with an end.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is yes. Failures on the way count as no; the last one is part of the message at the end.</summary>
    public static async Task True(Func<Task<bool>> condition, TimeSpan patience, string what)
    {
        var watch = Stopwatch.StartNew();
        Exception? last = null;
        while (watch.Elapsed < patience)
        {
            try
            {
                if (await condition()) return;
            }
            catch (Exception failure)
            {
                last = failure;
            }

            await Task.Delay(Pause);
        }

        throw new TimeoutException($"Not within {patience}: {what}.", last);
    }
}
