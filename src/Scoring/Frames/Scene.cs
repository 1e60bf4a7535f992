using System.Runtime.InteropServices;

namespace Feedback.Scoring;

/// <summary>All objects of one side on one frame, in index order (scoring.md section 3), with their numbers in shared arrays.</summary>
internal sealed class Scene
{
    private readonly List<int>[] _byType = [[], [], [], [], [], [], [], []];

    /// <summary>Tags first, then shapes by z order.</summary>
    public List<SceneObject> Objects { get; } = [];

    public List<double> Coordinates { get; } = [];

    public List<AttributeValue> Values { get; } = [];

    public List<Visibility> Visibilities { get; } = [];

    /// <summary>Where the run lengths of masks are.</summary>
    public AnnotationDocument? Source { get; private set; }

    public int Count => Objects.Count;

    public ref SceneObject this[int index] => ref CollectionsMarshal.AsSpan(Objects)[index];

    /// <summary>Positions of the objects of one type, in index order.</summary>
    public List<int> OfType(ShapeType type) => _byType[(int)type];

    public ReadOnlySpan<double> PointsOf(int index)
    {
        ref readonly var item = ref this[index];
        return item.Type == ShapeType.Mask ? item.Points.Of(Source!.Coordinates) : item.Points.Of(Coordinates);
    }

    /// <summary>Corners of a rectangle or ellipse, not turned.</summary>
    public Box CornersOf(int index)
    {
        var points = PointsOf(index);
        return new Box(points[0], points[1], points[2], points[3]);
    }

    public ReadOnlySpan<Visibility> VisibilitiesOf(int index)
        => CollectionsMarshal.AsSpan(Visibilities).Slice(this[index].Visibilities, this[index].Points.Length / 2);

    public void Reset(AnnotationDocument source)
    {
        Source = source;
        Objects.Clear();
        Coordinates.Clear();
        Values.Clear();
        Visibilities.Clear();
        foreach (var list in _byType) list.Clear();
    }

    /// <summary>Puts the shapes, which stand after the tags, in z order and lists the types. Equal z keeps the order of arrival.</summary>
    public void Order(int tags, ref BudgetMeter meter)
    {
        meter.Spend(2L * Objects.Count);
        var shapes = CollectionsMarshal.AsSpan(Objects)[tags..];
        var sorted = true;
        for (var i = 1; i < shapes.Length && sorted; i++) sorted = shapes[i].ZOrder >= shapes[i - 1].ZOrder;
        if (!sorted)
        {
            var keys = new long[shapes.Length];
            for (var i = 0; i < keys.Length; i++) keys[i] = MeteredSort.Key(shapes[i].ZOrder, i);
            MeteredSort.Sort(keys, ref meter);
            var before = shapes.ToArray();
            for (var i = 0; i < keys.Length; i++) shapes[i] = before[MeteredSort.PositionOf(keys[i])];
        }

        for (var i = 0; i < Objects.Count; i++) _byType[(int)this[i].Type].Add(i);
    }
}
