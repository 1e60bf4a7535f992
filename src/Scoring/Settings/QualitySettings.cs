namespace Feedback.Scoring;

/// <summary>How annotations are compared and what score is required, with CVAT's names and defaults. JSON is snake case.</summary>
public sealed record QualitySettings
{
    /// <summary>The metric of the verdict.</summary>
    public TargetMetric TargetMetric { get; init; } = TargetMetric.Accuracy;

    /// <summary>Required value of the metric, 0 to 1, inclusive.</summary>
    public double TargetMetricThreshold { get; init; } = 0.7;

    /// <summary>Least similarity of a match, 0 to 1, for every shape type (not tags).</summary>
    public double IouThreshold { get; init; } = 0.4;

    /// <summary>A pair below this similarity gives a low_overlap warning, 0 to 1.</summary>
    public double LowOverlapThreshold { get; init; } = 0.8;

    /// <summary>Spread of the keypoint similarity, in units of the object's size, 0 to 1.</summary>
    public double OksSigma { get; init; } = 0.09;

    /// <summary>Size that points objects are measured by.</summary>
    public PointSizeBase PointSizeBase { get; init; } = PointSizeBase.GroupBox;

    /// <summary>Thickness of polylines in units of the image's size (square root of its area), 0 to 1.</summary>
    public double LineThickness { get; init; } = 0.01;

    /// <summary>Whether a wrong direction of a polyline is reported (warning).</summary>
    public bool CompareLineOrientation { get; init; } = true;

    /// <summary>Gain of similarity by reversing a line that counts as a wrong direction, 0 to 1.</summary>
    public double LineOrientationThreshold { get; init; } = 0.1;

    /// <summary>Whether groups are compared (warning).</summary>
    public bool CompareGroups { get; init; } = true;

    /// <summary>Least similarity of two groups, 0 to 1.</summary>
    public double GroupMatchThreshold { get; init; } = 0.5;

    /// <summary>Whether objects hidden by others are reported (warning).</summary>
    public bool CheckCoveredAnnotations { get; init; } = true;

    /// <summary>Least visible share of an object, 0 to 1.</summary>
    public double ObjectVisibilityThreshold { get; init; } = 0.05;

    /// <summary>Whether polygons and masks are compared by what of them is visible.</summary>
    public bool PanopticComparison { get; init; } = true;

    /// <summary>Whether attributes are compared (warning).</summary>
    public bool CompareAttributes { get; init; } = true;

    /// <summary>Whether a frame without objects counts as one valid object.</summary>
    public bool EmptyIsAnnotated { get; init; }
}
