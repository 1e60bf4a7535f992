using System.Collections.Immutable;

namespace Feedback.Load.Generation;

/// <summary>Everything that is sent about jobs of one shape, made once: the ground truth and what annotators make of it.</summary>
internal sealed class JobKit
{
    /// <summary>Different submissions, so that nothing is fast only because it is always the same.</summary>
    private const int Submissions = 16;

    /// <summary>Draws a kit, the same for the same seed.</summary>
    public JobKit(JobShape shape, int seed)
    {
        Shape = shape;
        var scene = Drawing.Scene(shape, seed);
        var validated = shape.Validated.ToHashSet();
        Truth = DocumentWriter.Write([.. scene.Where(drawn => validated.Contains(drawn.Frame))]);
        Work = [.. Enumerable.Range(0, Submissions).Select(i =>
            DocumentWriter.WriteVaried(Annotator.Annotate(scene, i % 2 == 0 ? ErrorRates.Careful : ErrorRates.Hasty, seed + 1 + i)))];
    }

    /// <summary>What jobs are like.</summary>
    public JobShape Shape { get; }

    /// <summary>The ground truth as a document.</summary>
    public byte[] Truth { get; }

    /// <summary>Bodies of requests for validation, every second one poor work.</summary>
    public ImmutableArray<VariedDocument> Work { get; }
}
