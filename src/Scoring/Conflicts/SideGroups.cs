namespace Feedback.Scoring;

/// <summary>Groups of the shapes of one side: ungrouped ones first, each for itself, then groups by number.</summary>
internal sealed class SideGroups
{
    private readonly List<long> _grouped = [];
    private readonly List<int> _sizeOf = [];
    private int[] _groupOf = [];

    public int Count => _sizeOf.Count;

    public bool AnyGroup => _grouped.Count > 0;

    public int GroupOf(int index) => _groupOf[index];

    public int SizeOf(int group) => _sizeOf[group];

    public void Find(Scene scene, ref BudgetMeter meter)
    {
        _grouped.Clear();
        _sizeOf.Clear();
        meter.Spend(4L * scene.Count);
        if (_groupOf.Length < scene.Count) _groupOf = new int[Math.Max(scene.Count, 2 * _groupOf.Length)];
        for (var i = 0; i < scene.Count; i++)
        {
            ref readonly var item = ref scene[i];
            if (item.Type == ShapeType.Tag) continue;
            if (item.Group != 0)
            {
                _grouped.Add(MeteredSort.Key(item.Group, i));
                continue;
            }

            _groupOf[i] = _sizeOf.Count;
            _sizeOf.Add(1);
        }

        var keys = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_grouped);
        MeteredSort.Sort(keys, ref meter);
        for (var k = 0; k < keys.Length; k++)
        {
            if (k == 0 || keys[k] >> 32 != keys[k - 1] >> 32) _sizeOf.Add(0);
            _sizeOf[^1]++;
            _groupOf[MeteredSort.PositionOf(keys[k])] = _sizeOf.Count - 1;
        }
    }
}
