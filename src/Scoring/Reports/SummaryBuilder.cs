using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>Adds frames up to a job's summary (scoring.md section 6).</summary>
internal static class SummaryBuilder
{
    public static ReportSummary Of(FrameReport[] frames, ImmutableArray<string> labels, int totalFrames, bool emptyIsAnnotated, ref BudgetMeter meter)
    {
        ImmutableArray<string> names = [.. labels, ConfusionMatrix.LastName];
        var cells = new int[names.Length * names.Length];
        var conflicts = new ConflictCounts();
        var mean = 0.0;
        var (shape, label) = (new int[6], new int[3]);
        foreach (var frame in frames)
        {
            meter.Spend(32 + (2 * frame.Cells.Length) + (2 * frame.Conflicts.Length));
            foreach (var (cell, count) in frame.Cells) cells[cell] += count;
            conflicts.Add(frame.Conflicts);
            mean += frame.Shape.MeanIou;
            Add(shape, frame.Shape);
            (label[0], label[1], label[2]) = (label[0] + frame.Label.ValidCount, label[1] + frame.Label.InvalidCount, label[2] + frame.Label.TotalCount);
        }

        var matrix = new ConfusionMatrix(names, ImmutableCollectionsMarshal.AsImmutableArray(cells));
        var counts = emptyIsAnnotated ? WithEmptyFrames(MatrixCounts.Of(cells, names.Length), frames, names.Length) : MatrixCounts.Of(cells, names.Length);
        return new ReportSummary
        {
            Frames = [.. frames.Select(frame => frame.Frame)],
            FrameCount = frames.Length,
            TotalFrames = totalFrames,
            ValidCount = counts.Valid,
            MissingCount = counts.Missing,
            ExtraCount = counts.Extra,
            TotalCount = counts.Total,
            DsCount = counts.Ds,
            GtCount = counts.Gt,
            WarningCount = conflicts.Warnings,
            ErrorCount = conflicts.Errors,
            ConflictsByType = conflicts.ByType,
            ConflictingFrameCount = frames.Count(frame => frame.Conflicts.Length > 0),
            Shape = new ShapeComponent(shape[0], shape[1], shape[2], shape[3], shape[4], shape[5], frames.Length == 0 ? double.NaN : mean / frames.Length),
            Label = new LabelComponent(label[0], label[1], label[2]),
            ConfusionMatrix = matrix,
        };
    }

    /// <summary>CVAT's rule goes by triangles of each frame's matrix, not by what the frame holds (section 11.1).</summary>
    private static Counts WithEmptyFrames(Counts counts, FrameReport[] frames, int size)
    {
        var (both, either, ds, gt) = (0, 0, 0, 0);
        foreach (var frame in frames)
        {
            var (dsEmpty, gtEmpty) = (frame.IsDsEmpty(size), frame.IsGtEmpty(size));
            if (dsEmpty && gtEmpty) both++;
            if (dsEmpty || gtEmpty) either++;
            if (dsEmpty) ds++;
            if (gtEmpty) gt++;
        }

        return counts with { Valid = counts.Valid + both, Total = counts.Total + either, Ds = counts.Ds + ds, Gt = counts.Gt + gt };
    }

    private static void Add(int[] sums, ShapeComponent shape)
    {
        sums[0] += shape.ValidCount;
        sums[1] += shape.MissingCount;
        sums[2] += shape.ExtraCount;
        sums[3] += shape.TotalCount;
        sums[4] += shape.DsCount;
        sums[5] += shape.GtCount;
    }
}
