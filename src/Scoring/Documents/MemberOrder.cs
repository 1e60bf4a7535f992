namespace Feedback.Scoring;

/// <summary>The order in which the members of an object were sorted last. Thousands of objects of a document have the same members in the same order, which is sorted once.</summary>
internal sealed class MemberOrder
{
    private readonly List<byte> _names = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _order = [];

    /// <summary>For each place in sorted order, where the member stood.</summary>
    public ReadOnlySpan<int> Order => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_order);

    /// <summary>Whether an object had as many members.</summary>
    public bool HasCount(int count) => _ends.Count == count;

    /// <summary>Whether its member at a place had this name.</summary>
    public bool HasName(int place, ReadOnlySpan<byte> name)
    {
        var start = place == 0 ? 0 : _ends[place - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_names)[start.._ends[place]].SequenceEqual(name);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _names.Clear();
        _ends.Clear();
        _order.Clear();
    }

    /// <summary>Notes the name of the next member in the order they stood in.</summary>
    public void AddName(ReadOnlySpan<byte> name)
    {
        _names.AddRange(name);
        _ends.Add(_names.Count);
    }

    /// <summary>Notes which member comes next in sorted order.</summary>
    public void AddPlace(int place) => _order.Add(place);
}
