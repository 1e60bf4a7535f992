namespace Feedback.Load.Running;

/// <summary>A stretch of a schedule: the rate goes evenly from one value to another.</summary>
/// <param name="From">Requests a second at its start.</param>
/// <param name="To">Requests a second at its end.</param>
/// <param name="Duration">How long it takes.</param>
internal readonly record struct Step(double From, double To, TimeSpan Duration)
{
    /// <summary>A stretch of one rate.</summary>
    public static Step Hold(double rate, TimeSpan duration) => new(rate, rate, duration);

    /// <summary>Requests it has in all; a fraction goes over to the next.</summary>
    public double Requests => (From + To) / 2 * Duration.TotalSeconds;

    /// <summary>When, from its start, a number of requests have been started.</summary>
    /// <param name="requests">From 0 to <see cref="Requests"/>.</param>
    public TimeSpan At(double requests)
    {
        var slope = (To - From) / Duration.TotalSeconds;
        // From t + slope t² / 2 = requests, solved without a difference of near-equal numbers where the slope is small.
        var root = Math.Sqrt(Math.Max(0, (From * From) + (2 * slope * requests)));
        return TimeSpan.FromSeconds(requests == 0 ? 0 : Math.Min(2 * requests / (From + root), Duration.TotalSeconds));
    }
}
