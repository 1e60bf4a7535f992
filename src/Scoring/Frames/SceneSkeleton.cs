using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>The points of a skeleton being added to a scene, one place for each sublabel.</summary>
internal readonly ref struct SceneSkeleton
{
    private readonly Span<double> _points;
    private readonly Span<Visibility> _visibilities;
    private readonly ulong[] _set;

    private SceneSkeleton(Span<double> points, Span<Visibility> visibilities)
    {
        _points = points;
        _visibilities = visibilities;
        _set = new ulong[(visibilities.Length + 63) / 64];
    }

    /// <summary>Makes room for the label's sublabels, all absent at (0, 0).</summary>
    public static SceneSkeleton Begin(Scene scene, Label label, ref SceneObject item)
    {
        var count = label.Sublabels.Length;
        item.Points = new Slice(scene.Coordinates.Count, 2 * count);
        item.Visibilities = scene.Visibilities.Count;
        CollectionsMarshal.SetCount(scene.Coordinates, scene.Coordinates.Count + (2 * count));
        CollectionsMarshal.SetCount(scene.Visibilities, scene.Visibilities.Count + count);
        var points = CollectionsMarshal.AsSpan(scene.Coordinates)[item.Points.Start..];
        var visibilities = CollectionsMarshal.AsSpan(scene.Visibilities)[item.Visibilities..];
        points.Clear();
        visibilities.Clear();
        return new SceneSkeleton(points, visibilities);
    }

    /// <summary>Puts a point in its place, unless one is there already.</summary>
    public void Set(int sublabel, Visibility visibility, double x, double y)
    {
        var bit = 1UL << (sublabel & 63);
        if ((_set[sublabel >> 6] & bit) != 0) return;
        _set[sublabel >> 6] |= bit;
        _visibilities[sublabel] = visibility;
        _points[2 * sublabel] = Rounding.ToCents(x);
        _points[(2 * sublabel) + 1] = Rounding.ToCents(y);
    }
}
