namespace Feedback.Scoring;

/// <summary>How many validation frames a job needs.</summary>
public static class FramesNeeded
{
    /// <summary>Frames of a job that are tried at most.</summary>
    public const int MostFrames = 10_000;

    /// <summary>Objects of a job that are tried at most.</summary>
    public const int MostObjects = 20_000;

    /// <summary>
    /// The fewest frames from which on both errors stay within a bound. Errors fall in a saw-tooth, because the limit of acceptance is a whole number
    /// of objects: a number of frames counts only if no larger one that was tried is worse than the bound.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="objectsPerFrame">Mean of objects on a frame.</param>
    /// <param name="designEffect">At least 1; taken to stay as it is.</param>
    /// <param name="mostError">The bound.</param>
    /// <returns>Frames; null if as many as are tried do not suffice, or there is nothing to judge.</returns>
    public static int? Of(AdviceQuestion question, double objectsPerFrame, double designEffect, double mostError)
    {
        if (!(objectsPerFrame > 0)) return null;
        var most = (int)Math.Clamp(MostObjects / objectsPerFrame, 1, MostFrames);
        var frames = most;
        for (; frames >= 1; frames--)
        {
            var objects = (int)Math.Round(frames * objectsPerFrame, MidpointRounding.ToEven);
            if (objects < 1 || !ErrorModel.Of(question, objects, designEffect).AreWithin(mostError)) break;
        }

        return frames == most ? null : frames + 1;
    }
}
