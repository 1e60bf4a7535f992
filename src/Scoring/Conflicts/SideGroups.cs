namespace Feedback.Scoring;

/// <summary>Groups of the shapes of one side: ungrouped ones first, each for itself, then groups by number.</summary>
internal sealed class SideGroups
{
    private readonly SortedDictionary<int, int> _sizes = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _sizeOf = [];
    private int[] _groupOf = [];

    public int Count => _sizeOf.Count;

    public bool AnyGroup => _sizes.Count > 0;

    public int GroupOf(int index) => _groupOf[index];

    public int SizeOf(int group) => _sizeOf[group];

    public void Find(Scene scene)
    {
        _sizes.Clear();
        _places.Clear();
        _sizeOf.Clear();
        if (_groupOf.Length < scene.Count) _groupOf = new int[Math.Max(scene.Count, 2 * _groupOf.Length)];
        for (var i = 0; i < scene.Count; i++)
        {
            ref readonly var item = ref scene[i];
            if (item.Type == ShapeType.Tag) continue;
            if (item.Group != 0)
            {
                _sizes[item.Group] = _sizes.GetValueOrDefault(item.Group) + 1;
                continue;
            }

            _groupOf[i] = _sizeOf.Count;
            _sizeOf.Add(1);
        }

        foreach (var (group, size) in _sizes)
        {
            _places[group] = _sizeOf.Count;
            _sizeOf.Add(size);
        }

        for (var i = 0; i < scene.Count && _sizes.Count > 0; i++)
            if (scene[i].Type != ShapeType.Tag && scene[i].Group != 0) _groupOf[i] = _places[scene[i].Group];
    }
}
