namespace Feedback.Gateway;

/// <summary>CVAT's API numbers validations; ours are named by job and place in the job's history. The number is made of both, so that nothing has to be stored: the
/// place in groups of four bits from the lowest up, each with a bit that says whether another follows, and the job's number above. Place 0 stands for "no feedback".</summary>
internal static class ResultNumber
{
    private const int GroupBits = 4;
    private const int More = 1 << GroupBits;

    /// <summary>The number of a place in a job's history; fits 31 bits for jobs below 67 million and the first 15 places.</summary>
    public static long Make(int job, int place)
    {
        var (low, shift) = (0L, 0);
        do
        {
            var group = (long)(place & (More - 1));
            place >>= GroupBits;
            low |= (place > 0 ? group | More : group) << shift;
            shift += GroupBits + 1;
        }
        while (place > 0);
        return ((long)job << shift) | low;
    }

    /// <summary>Reads a number; false if it is none of ours.</summary>
    public static bool TryRead(long number, out int job, out int place)
    {
        (job, place) = (0, 0);
        if (number < 0) return false;
        var rest = number;
        for (var bits = 0; bits < 31; bits += GroupBits)
        {
            place |= (int)(rest & (More - 1)) << bits;
            var more = (rest & More) != 0;
            rest >>= GroupBits + 1;
            if (more) continue;
            if (rest > int.MaxValue || place < 0) return false;
            job = (int)rest;
            return Make(job, place) == number;
        }

        return false;
    }
}
