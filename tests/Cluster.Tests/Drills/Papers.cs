namespace Feedback.Cluster.Tests;

/// <summary>What annotators hand in: a few documents again and again, of every score, so that what a cluster makes of them can be compared.</summary>
internal static class Papers
{
    /// <summary>Documents there are.</summary>
    public const int Count = 7;

    /// <summary>Attempts of an assignment.</summary>
    public const int Attempts = 3;

    /// <summary>A document by its number.</summary>
    public static object Of(int number) => Drawing.Hitting(number % 5, number); // of four objects

    /// <summary>Number of the document that a job of that number gets with an attempt.</summary>
    public static int Number(int job, int attempt) => (job + attempt - 1) % Count;
}
