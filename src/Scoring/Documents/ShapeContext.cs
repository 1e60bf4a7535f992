namespace Feedback.Scoring;

/// <summary>Where a shape-like object stands in the document, which decides what it must have.</summary>
internal enum ShapeContext
{
    Shape,

    /// <summary>A point of a plain skeleton.</summary>
    Element,

    /// <summary>A keyframe of a track.</summary>
    Keyframe,

    /// <summary>A keyframe of the track of a skeleton's point.</summary>
    ElementKeyframe,
}
