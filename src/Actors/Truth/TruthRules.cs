namespace Feedback.Actors;

/// <summary>The pure rules of ground truth.</summary>
public static class TruthRules
{
    /// <summary>The ground truth after a put; the same object if nothing changed.</summary>
    public static TruthState Put(TruthState? before, TruthDefinition definition)
    {
        if (before is null) return new TruthState([definition]);
        var newest = before.Newest;
        if (!SameForScoring(newest, definition)) return new TruthState(before.Versions.Add(definition));
        return newest.Stage == definition.Stage && newest.State == definition.State
            ? before
            : new TruthState(before.Versions.SetItem(before.Version - 1, definition));
    }

    private static bool SameForScoring(TruthDefinition a, TruthDefinition b) =>
        a.Mode == b.Mode
        && a.AnnotationsDigest == b.AnnotationsDigest
        && a.ValidationFrames.SequenceEqual(b.ValidationFrames)
        && a.DisabledFrames.SequenceEqual(b.DisabledFrames);
}
