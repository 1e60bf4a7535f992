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
        _depth++;
        var (start, firstMember, sorted, size) = (_length, _members.Count, true, 1);
        while (JsonScan.NextIn(text, ref at))
        {
            var member = ReadMember(text, ref at);
            sorted = sorted && (_members.Count == firstMember || Compare(text, _members[^1], member) <= 0);
            size += member.Length + 1;
            _members.Add(member);
        }

        var members = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members)[firstMember..];
        if (members.IsEmpty) Append("{}"u8);
        else Assemble(text, members, start, size, sorted ? [] : OrderOf(text, members));
        _members.RemoveRange(firstMember, _members.Count - firstMember);
        _depth--;
    }

    /// <summary>A member in canonical form: where it stands in the text, if it has that form already, as almost all have, or where it was written.</summary>
    private Member ReadMember(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        at = JsonScan.PastText(text, at, out var escaped);
        var end = at;
        JsonScan.ToValue(text, ref at);
        if (!escaped && at == end + 1 && PastCanonical(text, at) is var past and > 0)
        {
            at = past;
            return new Member(true, start, end - start, past - start);
        }

        var from = _length;
        WriteText(text, ref start);
        var name = _length - from;
        Append(":"u8);
        WriteValue(text, ref at);
        return new Member(false, from, name, _length - from);
    }

    /// <summary>Where a value ends that has its canonical form already; -1 if it has not, or is an object with members.</summary>
    private static int PastCanonical(ReadOnlySpan<byte> text, int at)
    {
        switch (text[at])
        {
            case (byte)'"':
                var end = JsonScan.PastText(text, at, out var escaped);
                return escaped ? -1 : end;
            case (byte)'{':
                return text[at + 1] == (byte)'}' ? at + 2 : -1;
            case (byte)'[':
                if (text[++at] == (byte)']') return at + 1;
                while ((at = PastCanonical(text, at)) > 0 && text[at] == (byte)',') at++;
                return at > 0 && text[at] == (byte)']' ? at + 1 : -1;
            case (byte)'f':
                return at + 5;
            case (byte)'t' or (byte)'n':
                return at + 4;
            default:
                return CanonicalNumber.Prefix(text[at..], out var length).Length == length && length > 0 ? at + length : -1;
        }
    }

    /// <summary>Puts an object together from its members, over whatever of them was written from the start on.</summary>
    private void Assemble(ReadOnlySpan<byte> text, ReadOnlySpan<Member> members, int start, int size, ReadOnlySpan<int> order)
    {
        if (_scratch.Length < size)
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = ArrayPool<byte>.Shared.Rent(size);
        }

        var to = _scratch.AsSpan(0, size);
        var at = 0;
        for (var i = 0; i < members.Length; i++)
        {
            ref readonly var member = ref members[order.IsEmpty ? i : order[i]];
            to[at++] = i == 0 ? (byte)'{' : (byte)',';
            Of(text, member).Slice(member.Start, member.Length).CopyTo(to[at..]);
            at += member.Length;
        }

        to[at] = (byte)'}';
        _length = start;
        Append(to);
    }

    private ReadOnlySpan<int> OrderOf(ReadOnlySpan<byte> text, ReadOnlySpan<Member> members)
    {
        var order = OrderAt(_depth);
        if (!IsKnown(text, order, members)) Learn(text, order, members);
        return order.Order;
    }

    /// <summary>Objects of one depth are mostly alike: the shapes of a document, the points of its skeletons.</summary>
    private MemberOrder OrderAt(int depth)
    {
        while (_orders.Count <= depth) _orders.Add(new MemberOrder());
        return _orders[depth];
    }

    private bool IsKnown(ReadOnlySpan<byte> text, MemberOrder order, ReadOnlySpan<Member> members)
    {
        if (!order.HasCount(members.Length)) return false;
        for (var i = 0; i < members.Length; i++)
        {
            if (!order.HasName(i, NameOf(text, members[i]))) return false;
        }

        return true;
    }

    private void Learn(ReadOnlySpan<byte> text, MemberOrder order, ReadOnlySpan<Member> members)
    {
        order.Clear();
        var (names, places) = (new byte[members.Length][], Enumerable.Range(0, members.Length).ToArray());
        for (var i = 0; i < members.Length; i++)
        {
            order.AddName(NameOf(text, members[i]));
            names[i] = NameOf(text, members[i])[1..^1].ToArray();
        }

        // Equal names stay in the order they stood in.
        Array.Sort(places, (a, b) => names[a].AsSpan().SequenceCompareTo(names[b]) is var compared && compared != 0 ? compared : a.CompareTo(b));
        foreach (var place in places) order.AddPlace(place);
    }

    /// <summary>What a member's place is counted in.</summary>
    private ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, in Member member) => member.InText ? text : Written;

    private ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> text, in Member member) => Of(text, member).Slice(member.Start, member.NameLength);

    /// <summary>Names are compared in their canonical spelling, which is the same for equal names; quotes are left off.</summary>
    private int Compare(ReadOnlySpan<byte> text, in Member a, in Member b) => NameOf(text, a)[1..^1].SequenceCompareTo(NameOf(text, b)[1..^1]);

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

    /// <summary>A member in canonical form: whether it stands in the text or was written, where it starts there, its name with quotes, and all of it.</summary>
    private readonly record struct Member(bool InText, int Start, int NameLength, int Length);
}
