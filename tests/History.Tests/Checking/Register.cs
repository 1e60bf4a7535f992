namespace Feedback.History.Tests;

/// <summary>Something that is written at times and has one value at any moment; when exactly between the start and the end of a write it changed, nobody outside knows.</summary>
public sealed class Register<T>
{
    private readonly List<(T Value, double Start, double End, bool Certain)> _writes = [];

    /// <summary>Notes a write.</summary>
    /// <param name="value">What was written.</param>
    /// <param name="call">By which call; a lost one may or may not have happened.</param>
    public void Write(T value, Call call) => _writes.Add((value, call.Start, call.End, call.Status != Call.Lost));

    /// <summary>What may have stood in it at some moment from start to end.</summary>
    public IEnumerable<T> Possible(double start, double end)
    {
        var settled = double.NegativeInfinity; // what ended before that was written over by something that ended before the start
        foreach (var write in _writes)
        {
            if (write.Certain && write.End < start && write.Start > settled) settled = write.Start;
        }

        return _writes.Where(write => write.Start <= end && write.End >= settled).Select(write => write.Value);
    }

    /// <summary>What may have stood in it at some moment of a call.</summary>
    public IEnumerable<T> Possible(Call call) => Possible(call.Start, call.End);

    /// <summary>Whether a write may have happened between two moments.</summary>
    public bool MayChange(double from, double to) => _writes.Exists(write => write.Start <= to && write.End >= from);
}
