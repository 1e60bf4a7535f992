using System.Globalization;
using Feedback.Actors;
using Feedback.Bench.Inputs;
using Feedback.Scoring;

namespace Feedback.Bench.Quick;

/// <summary><c>dotnet run -c Release --project bench -- documents</c>: what a service does with every document beside comparing it.</summary>
internal static class DocumentTable
{
    public static int Run()
    {
        Console.WriteLine("Processor time of one document, one thread, best of the runs of 1.5 s.");
        Console.WriteLine("| annotations of | KB | digest ms | pack ms | packed KB |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var name in Vectors.CvatSeconds.Keys)
        {
            var utf8 = Vectors.Load(name).Annotations;
            var (digest, pack) = (Timing.Best(() => AnnotationDigest.Compute(utf8.Span)), Timing.Best(() => Packed.Pack(utf8.Span)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {utf8.Length / 1024.0:F0} | {digest:F2} | {pack:F2} | {Packed.Pack(utf8.Span).Length / 1024.0:F0} |"));
        }

        return 0;
    }
}
