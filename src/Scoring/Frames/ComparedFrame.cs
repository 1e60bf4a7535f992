using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>A comparison unit.</summary>
/// <param name="Frame">The job's frame, under which results are reported.</param>
/// <param name="TruthFrame">The frame whose ground truth it is compared with; another one for a honeypot.</param>
internal readonly record struct ComparedFrame(int Frame, int TruthFrame)
{
    /// <summary>The job's compared frames in ascending order of ground-truth frames (scoring.md section 2).</summary>
    public static List<ComparedFrame> Of(PreparedGroundTruth truth, JobLayout job, ref BudgetMeter meter)
    {
        var frames = new List<ComparedFrame>();
        var own = Set(job.Frames, ref meter);
        if (job.Honeypots.IsDefaultOrEmpty)
        {
            foreach (var frame in truth.Validation)
            {
                meter.Spend(4);
                if (own.Contains(frame)) frames.Add(new ComparedFrame(frame, frame));
            }
        }
        else
        {
            var valid = Set(truth.Validation, ref meter);
            foreach (var honeypot in job.Honeypots)
            {
                meter.Spend(8);
                if (own.Contains(honeypot.Frame) && valid.Contains(honeypot.RealFrame)) frames.Add(new ComparedFrame(honeypot.Frame, honeypot.RealFrame));
            }

            frames.Sort((a, b) => (a.TruthFrame, a.Frame).CompareTo((b.TruthFrame, b.Frame)));
        }

        return frames;
    }

    private static HashSet<int> Set(ImmutableArray<int> frames, ref BudgetMeter meter)
    {
        if (frames.IsDefaultOrEmpty) return [];
        var set = new HashSet<int>(frames.Length);
        foreach (var frame in frames)
        {
            meter.Spend(4);
            set.Add(frame);
        }

        return set;
    }
}
