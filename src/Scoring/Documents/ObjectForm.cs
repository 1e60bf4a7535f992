namespace Feedback.Scoring;

/// <summary>The object that was read last among its like: where its members stood, and its canonical form, in which the next one replaces what differs.</summary>
internal sealed class ObjectForm
{
    private ObjectMember[] _members = [];
    private ObjectMember[] _next = [];
    private bool[] _changed = [];
    private int[] _order = [];
    private int[] _places = [];
    private byte[] _text = [];
    private byte[] _spare = [];
    private int _length;

    /// <summary>How many members it has; 0 if none was read yet.</summary>
    public int Count => _members.Length;

    /// <summary>Where its first name starts in the document.</summary>
    public int Start => Count == 0 ? 0 : _members[0].Start;

    /// <summary>Behind its closing bracket.</summary>
    public int End { get; private set; }

    /// <summary>Whether all names are spelled in the document as they are in canonical form.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Its canonical form.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>A member, in the order of the document.</summary>
    public ref readonly ObjectMember this[int index] => ref _members[index];

    /// <summary>The next object has the same member, so much further on.</summary>
    public void Keep(int index, int by)
    {
        ref readonly var member = ref _members[index];
        _next[index] = member with { Start = member.Start + by, End = member.End + by };
        _changed[index] = false;
    }

    /// <summary>The next object has another value.</summary>
    public void Change(int index, ObjectMember member)
    {
        _next[index] = member;
        _changed[index] = true;
    }

    /// <summary>The next object has these members.</summary>
    /// <param name="text">The document.</param>
    /// <param name="written">What was written.</param>
    /// <param name="members">The members in the order of the document.</param>
    /// <param name="plain">Whether all names are spelled in the document as in canonical form.</param>
    public void Learn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> written, IReadOnlyList<ObjectMember> members, bool plain)
    {
        // By their canonical spelling, which is the same for equal names; quotes are left off. Equal names stay in the order they stood in.
        var names = new byte[members.Count][];
        for (var i = 0; i < names.Length; i++) names[i] = NameOf(members[i].InText ? text : written, members[i].From);
        _order = [.. Enumerable.Range(0, names.Length)];
        Array.Sort(_order, (a, b) => names[a].AsSpan().SequenceCompareTo(names[b]) is var compared && compared != 0 ? compared : a.CompareTo(b));
        (_next, _members, _places) = ([.. members], new ObjectMember[names.Length], new int[names.Length]);
        _changed = [.. Enumerable.Repeat(true, names.Length)];
        IsPlain = plain;
        // An object of as many empty members, every one of which is replaced.
        for (var i = 0; i < names.Length; i++) _places[_order[i]] = i + 1;
        _text = [.. "{"u8, .. Enumerable.Repeat((byte)',', names.Length - 1), .. "}"u8];
        _length = _text.Length;
    }

    /// <summary>Makes the next object the last one.</summary>
    /// <param name="text">The document.</param>
    /// <param name="written">What was written.</param>
    /// <param name="end">Where the object ends in the document.</param>
    public void Assemble(ReadOnlySpan<byte> text, ReadOnlySpan<byte> written, int end)
    {
        var growth = 0;
        for (var i = 0; i < _next.Length; i++) growth += _next[i].Length - _members[i].Length;
        if (_spare.Length < _length + growth) _spare = new byte[2 * (_length + growth)];
        var (copied, to) = (0, 0);
        foreach (var index in _order)
        {
            var place = _places[index];
            _places[index] = place + to - copied;
            if (!_changed[index]) continue;
            ref readonly var member = ref _next[index];
            _text.AsSpan(copied, place - copied).CopyTo(_spare.AsSpan(to));
            _places[index] = to += place - copied;
            (member.InText ? text : written).Slice(member.From, member.Length).CopyTo(_spare.AsSpan(to));
            to += member.Length;
            copied = place + _members[index].Length;
        }

        _text.AsSpan(copied, _length - copied).CopyTo(_spare.AsSpan(to));
        _length += growth;
        End = end;
        (_text, _spare) = (_spare, _text);
        (_members, _next) = (_next, _members);
    }

    /// <summary>A name without its quotes. It may hold escapes, but no bare quote.</summary>
    private static byte[] NameOf(ReadOnlySpan<byte> text, int at) => text[(at + 1)..(JsonScan.PastText(text, at, out _) - 1)].ToArray();
}
