using System.Buffers;
using System.Buffers.Text;

namespace Feedback.Scoring;

/// <summary>Writes JSON values in canonical form into pooled memory: members sorted, numbers and strings in one spelling.</summary>
internal sealed class CanonicalWriter(int capacity) : IDisposable
{
    private readonly List<Member> _members = [];
    private readonly List<MemberOrder> _orders = [];
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private byte[] _scratch = ArrayPool<byte>.Shared.Rent(1024);
    private int _length;
    private int _depth;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        ArrayPool<byte>.Shared.Return(_scratch);
    }

    /// <summary>Writes the value that begins at a place of well-formed text, and moves past it.</summary>
    public void WriteValue(ReadOnlySpan<byte> text, ref int at)
    {
        switch (text[at])
        {
            case (byte)'{':
                WriteObject(text, ref at);
                break;
            case (byte)'[':
                WriteArray(text, ref at);
                break;
            case (byte)'"':
                WriteText(text, ref at);
                break;
            case (byte)'f':
                WriteWord(text, ref at, 5);
                break;
            case (byte)'t' or (byte)'n':
                WriteWord(text, ref at, 4);
                break;
            default:
                WriteNumber(text, ref at);
                break;
        }
    }

    private void WriteArray(ReadOnlySpan<byte> text, ref int at)
    {
        Append("["u8);
        for (var first = true; JsonScan.NextIn(text, ref at); first = false)
        {
            if (!first) Append(","u8);
            WriteValue(text, ref at);
        }

        Append("]"u8);
    }

    private void WriteObject(ReadOnlySpan<byte> text, ref int at)
    {
        Append("{"u8);
        _depth++;
        var (start, firstMember, sorted) = (_length, _members.Count, true);
        while (JsonScan.NextIn(text, ref at))
        {
            var from = _length;
            WriteText(text, ref at);
            var name = new Member(from, _length - from, 0);
            JsonScan.ToValue(text, ref at);
            Append(":"u8);
            WriteValue(text, ref at);
            Append(","u8);
            sorted = sorted && (_members.Count == firstMember || Compare(_members[^1], name) <= 0);
            _members.Add(name with { Length = _length - from });
        }

        if (!sorted) Sort(start, firstMember);
        _depth--;
        var any = _members.Count > firstMember;
        _members.RemoveRange(firstMember, _members.Count - firstMember);
        // The last comma becomes the brace.
        if (any) _buffer[_length - 1] = (byte)'}';
        else Append("}"u8);
    }

    private void Sort(int start, int firstMember)
    {
        var members = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members)[firstMember..];
        var order = OrderAt(_depth);
        if (!IsKnown(order, members)) Learn(order, members);
        var size = _length - start;
        if (_scratch.Length < size)
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = ArrayPool<byte>.Shared.Rent(size);
        }

        var at = 0;
        foreach (var place in order.Order)
        {
            var member = members[place];
            _buffer.AsSpan(member.Start, member.Length).CopyTo(_scratch.AsSpan(at));
            at += member.Length;
        }

        _scratch.AsSpan(0, size).CopyTo(_buffer.AsSpan(start));
    }

    /// <summary>Objects of one depth are mostly alike: the shapes of a document, the points of its skeletons.</summary>
    private MemberOrder OrderAt(int depth)
    {
        while (_orders.Count <= depth) _orders.Add(new MemberOrder());
        return _orders[depth];
    }

    private bool IsKnown(MemberOrder order, ReadOnlySpan<Member> members)
    {
        if (!order.HasCount(members.Length)) return false;
        for (var i = 0; i < members.Length; i++)
        {
            if (!order.HasName(i, NameOf(members[i]))) return false;
        }

        return true;
    }

    private void Learn(MemberOrder order, ReadOnlySpan<Member> members)
    {
        order.Clear();
        foreach (var member in members) order.AddName(NameOf(member));
        var (sorted, places) = (members.ToArray(), Enumerable.Range(0, members.Length).ToArray());
        // Equal names stay in the order they stood in.
        Array.Sort(sorted, places, Comparer<Member>.Create((a, b) => Compare(a, b) is var names && names != 0 ? names : a.Start.CompareTo(b.Start)));
        foreach (var place in places) order.AddPlace(place);
    }

    private ReadOnlySpan<byte> NameOf(Member member) => _buffer.AsSpan(member.Start, member.NameLength);

    /// <summary>Names are compared in their canonical spelling, which is the same for equal names; quotes are left off.</summary>
    private int Compare(Member a, Member b)
        => _buffer.AsSpan(a.Start + 1, a.NameLength - 2).SequenceCompareTo(_buffer.AsSpan(b.Start + 1, b.NameLength - 2));

    /// <summary>Writes the string or name that begins at a place, and moves past it.</summary>
    public void WriteText(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        at = JsonScan.PastText(text, at, out var escaped);
        // Without escapes nothing needs one: quotes, backslashes and control characters cannot stand in JSON text bare.
        if (escaped) CanonicalText.Write(this, text[(start + 1)..(at - 1)]);
        else Append(text[start..at]);
    }

    private void WriteWord(ReadOnlySpan<byte> text, ref int at, int length)
    {
        Append(text.Slice(at, length));
        at += length;
    }

    private void WriteNumber(ReadOnlySpan<byte> text, ref int at)
    {
        var canonical = CanonicalNumber.Prefix(text[at..], out var length);
        at += length;
        if (canonical.IsEmpty) WriteOddNumber(text.Slice(at - length, length));
        else Append(canonical);
    }

    private void WriteOddNumber(ReadOnlySpan<byte> text)
    {
        if (Utf8Parser.TryParse(text, out long whole, out var used) && used == text.Length)
        {
            WriteWhole(whole);
            return;
        }

        var value = double.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        if (value == Math.Truncate(value) && Math.Abs(value) < 9e18)
        {
            WriteWhole((long)value);
            return;
        }

        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out var written, "R", System.Globalization.CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }

    private void WriteWhole(long value)
    {
        Span<byte> digits = stackalloc byte[24];
        Utf8Formatter.TryFormat(value, digits, out var written);
        Append(digits[..written]);
    }

    private Span<byte> Reserve(int length)
    {
        if (_length + length > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + length));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var span = _buffer.AsSpan(_length, length);
        _length += length;
        return span;
    }

    /// <summary>A member that has been written: where it starts, its name with quotes, and all of it with its comma.</summary>
    private readonly record struct Member(int Start, int NameLength, int Length);
}
