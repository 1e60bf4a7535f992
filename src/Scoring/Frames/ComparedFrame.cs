namespace Feedback.Scoring;

/// <summary>A comparison unit.</summary>
/// <param name="Frame">The job's frame, under which results are reported.</param>
/// <param name="TruthFrame">The frame whose ground truth it is compared with; another one for a honeypot.</param>
internal readonly record struct ComparedFrame(int Frame, int TruthFrame)
{
    /// <summary>The job's compared frames in ascending order of ground-truth frames (scoring.md section 2).</summary>
    public static List<ComparedFrame> Of(PreparedGroundTruth truth, JobLayout job)
    {
        var frames = new List<ComparedFrame>();
        if (job.Honeypots.IsDefaultOrEmpty)
        {
            var own = new HashSet<int>(job.Frames);
            foreach (var frame in truth.Validation)
                if (own.Contains(frame)) frames.Add(new ComparedFrame(frame, frame));
        }
        else
        {
            var (own, valid) = (new HashSet<int>(job.Frames), new HashSet<int>(truth.Validation));
            foreach (var honeypot in job.Honeypots)
                if (own.Contains(honeypot.Frame) && valid.Contains(honeypot.RealFrame)) frames.Add(new ComparedFrame(honeypot.Frame, honeypot.RealFrame));
            frames.Sort((a, b) => (a.TruthFrame, a.Frame).CompareTo((b.TruthFrame, b.Frame)));
        }

        return frames;
    }
}
