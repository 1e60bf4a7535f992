using System.Globalization;

namespace Feedback.Load.Hosts;

/// <summary>A process and those it has started, as the kernel of Linux accounts for them.</summary>
internal static class ProcessFamily
{
    private const int TicksPerSecond = 100; // of the accounting, the same on every Linux

    /// <summary>Processor time of a process and its children, those that have ended included.</summary>
    public static TimeSpan ProcessorTime(int parent)
    {
        long ticks = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) ticks += TicksOf(folder, id, parent);
        }

        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static long TicksOf(string folder, int id, int parent)
    {
        try
        {
            // Behind the name in brackets: state, parent, …, user and system time at 11 and 12, those of children that have ended at 13 and 14.
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
            if (id == parent) return Field(11) + Field(12) + Field(13) + Field(14);
            return Field(1) == parent ? Field(11) + Field(12) : 0;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
