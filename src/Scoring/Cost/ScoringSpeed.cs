namespace Feedback.Scoring;

/// <summary>How fast this machine scores: the factor between estimated operations and time. Hosts calibrate it at start-up or set a stored one.</summary>
public static class ScoringSpeed
{
    private static double _nanoseconds = 0.25;
    private static int _started;

    /// <summary>Nanoseconds for each operation of <see cref="ScoringCost"/>; 0.25 until set, about right for a server of 2024.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public static double NanosecondsPerOperation
    {
        get => Volatile.Read(ref _nanoseconds);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "It must be a finite number.");
            Volatile.Write(ref _nanoseconds, value);
        }
    }

    /// <summary>For hosts at start-up: sets a stored factor, or else has this process calibrate itself once, on a thread of its own. Returns at once.</summary>
    /// <param name="stored">The stored factor, in nanoseconds; null to calibrate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public static void Start(double? stored)
    {
        if (stored is { } factor) NanosecondsPerOperation = factor;
        else if (Interlocked.Exchange(ref _started, 1) == 0) new Thread(() => Calibrate(TimeProvider.System)) { IsBackground = true, Name = "scoring speed" }.Start();
    }

    /// <summary>Scores a built-in job for about half a second and sets the factor by its fastest run.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The factor, for storing.</returns>
    public static double Calibrate(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return NanosecondsPerOperation = SpeedProbe.Measure(time);
    }
}
