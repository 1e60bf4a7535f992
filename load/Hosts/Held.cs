using System.Diagnostics;

namespace Feedback.Load.Hosts;

/// <summary>What processes hold of the machine.</summary>
/// <param name="MemoryBytes">Resident memory.</param>
/// <param name="Handles">Open files and connections; 0 where the system does not tell.</param>
/// <param name="Threads">Threads.</param>
internal readonly record struct Held(long MemoryBytes, int Handles, int Threads)
{
    public static Held operator +(Held a, Held b) => new(a.MemoryBytes + b.MemoryBytes, a.Handles + b.Handles, a.Threads + b.Threads);

    /// <summary>What a process holds now; nothing if it has ended.</summary>
    public static Held Of(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            var files = $"/proc/{id}/fd";
            return new Held(process.WorkingSet64, Directory.Exists(files) ? Directory.EnumerateFileSystemEntries(files).Count() : 0, process.Threads.Count);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return default;
        }
    }
}
