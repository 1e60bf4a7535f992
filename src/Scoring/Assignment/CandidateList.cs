namespace Feedback.Scoring;

/// <summary>
/// The list of unvisited columns of one search, which starts as n-1 ... 0 and fills a removed place with its last entry; kept by its exceptions only,
/// together with the set of free columns of the whole assignment.
/// </summary>
internal sealed class CandidateList
{
    private readonly List<int> _moved = [];
    private int[] _nextFree = [];
    private int[] _position = [];
    private int[] _entry = [];
    private int[] _positionSearch = [];
    private int[] _entrySearch = [];
    private int[] _removedSearch = [];
    private int _size;
    private int _count;
    private int _search;

    public void Reset(int size)
    {
        _size = size;
        if (_nextFree.Length < size + 1)
        {
            var length = Math.Max(size + 1, 2 * _nextFree.Length);
            (_nextFree, _position, _entry) = (new int[length], new int[length], new int[length]);
            (_positionSearch, _entrySearch, _removedSearch) = (new int[length], new int[length], new int[length]);
            _search = 0;
        }

        for (var i = 0; i <= size; i++) _nextFree[i] = i;
    }

    public void Begin()
    {
        if (++_search == int.MaxValue)
        {
            _positionSearch.AsSpan().Clear();
            _entrySearch.AsSpan().Clear();
            _removedSearch.AsSpan().Clear();
            _search = 1;
        }

        _count = _size;
        _moved.Clear();
    }

    public bool IsRemoved(int column) => _removedSearch[column] == _search;

    public int PositionOf(int column) => _positionSearch[column] == _search ? _position[column] : _size - 1 - column;

    /// <summary>Takes a column out; the list's last entry moves into its place.</summary>
    public void Remove(int column)
    {
        var place = PositionOf(column);
        var last = EntryAt(--_count);
        _removedSearch[column] = _search;
        if (last == column) return;
        if (_positionSearch[last] != _search) _moved.Add(last);
        (_position[last], _positionSearch[last]) = (place, _search);
        (_entry[place], _entrySearch[place]) = (last, _search);
    }

    /// <summary>The column is free no more, for good.</summary>
    public void Occupy(int column) => _nextFree[column] = column + 1;

    /// <summary>The free column that stands last: the smallest one that has not moved, or one that has.</summary>
    public int LastFree()
    {
        var last = FreeFrom(0);
        while (last < _size && _positionSearch[last] == _search) last = FreeFrom(last + 1);
        if (last == _size) last = -1;
        foreach (var column in _moved)
        {
            var candidate = !IsRemoved(column) && FreeFrom(column) == column;
            if (candidate && (last < 0 || PositionOf(column) > PositionOf(last))) last = column;
        }

        return last;
    }

    private int EntryAt(int place) => _entrySearch[place] == _search ? _entry[place] : _size - 1 - place;

    /// <summary>The smallest free column that is not below the given one (disjoint sets with path halving).</summary>
    private int FreeFrom(int column)
    {
        while (_nextFree[column] != column)
        {
            _nextFree[column] = _nextFree[_nextFree[column]];
            column = _nextFree[column];
        }

        return column;
    }
}
