using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

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

    /// <summary>Writes the value the reader stands on, and leaves the reader at its end.</summary>
    public void WriteValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref reader);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader);
                break;
            case JsonTokenType.String:
                WriteText(ref reader);
                break;
            case JsonTokenType.Number:
                WriteNumber(reader.ValueSpan);
                break;
            default:
                Append(reader.ValueSpan);
                break;
        }
    }

    private void WriteArray(ref Utf8JsonReader reader)
    {
        Append("["u8);
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first) Append(","u8);
            WriteValue(ref reader);
        }

        Append("]"u8);
    }

    private void WriteObject(ref Utf8JsonReader reader)
    {
        Append("{"u8);
        _depth++;
        var (start, firstMember, sorted) = (_length, _members.Count, true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var from = _length;
            WriteText(ref reader);
            var name = new Member(from, _length - from, 0);
            Append(":"u8);
            reader.Read();
            WriteValue(ref reader);
            Append(","u8);
            sorted &= _members.Count == firstMember || Compare(_members[^1], name) <= 0;
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

    /// <summary>Writes the string or name the reader stands on.</summary>
    public void WriteText(ref Utf8JsonReader reader)
    {
        // Without escapes nothing needs one: quotes, backslashes and control characters cannot stand in JSON text bare.
        if (reader.ValueIsEscaped) CanonicalText.Write(this, reader.ValueSpan);
        else
        {
            var target = Reserve(reader.ValueSpan.Length + 2);
            target[0] = (byte)'"';
            reader.ValueSpan.CopyTo(target[1..]);
            target[^1] = (byte)'"';
        }
    }

    private void WriteNumber(ReadOnlySpan<byte> text)
    {
        if (CanonicalNumber.Prefix(text) is { IsEmpty: false } canonical)
        {
            Append(canonical);
            return;
        }

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
