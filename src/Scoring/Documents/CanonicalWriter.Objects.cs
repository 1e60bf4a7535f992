namespace Feedback.Scoring;

/// <summary>
/// Objects. The thousands of a document are mostly alike - the same members in the same order, most of them with the same values - so each is compared with the one
/// before it, and only what differs is read.
/// </summary>
internal sealed partial class CanonicalWriter
{
    private readonly Dictionary<int, ObjectForm> _forms = [];
    private int _depth;

    private void WriteObject(ReadOnlySpan<byte> text, ref int at)
    {
        if (!JsonScan.NextIn(text, ref at))
        {
            Append("{}"u8);
            return;
        }

        _depth++;
        var (start, first, form) = (_length, at, FormAt(_depth, text[at + 1]));
        if (!ReadLike(form, text, ref at))
        {
            (_length, at) = (start, first);
            ReadAny(form, text, ref at);
        }

        form.Assemble(text, Written, at);
        _length = start;
        Append(form.Text);
        if (!form.IsPlain) _forms.Remove(Key(_depth, text[first + 1]));
        _depth--;
    }

    /// <summary>Objects of one depth whose first names begin with the same letter: the shapes of a document, the points of its skeletons, their attributes.</summary>
    private ObjectForm FormAt(int depth, byte letter)
    {
        if (!_forms.TryGetValue(Key(depth, letter), out var form)) _forms.Add(Key(depth, letter), form = new ObjectForm());
        return form;
    }

    private static int Key(int depth, byte letter) => (depth << 8) | letter;

    /// <summary>Reads an object from its first name on by comparing it with the one before; false if its members are not the same ones in the same order.</summary>
    private bool ReadLike(ObjectForm form, ReadOnlySpan<byte> text, ref int at)
    {
        for (var (i, before) = (0, form.Start); form.Count > 0;)
        {
            // A value that is followed by the same byte as before is the same to its end.
            var equal = before + text[at..].CommonPrefixLength(text[before..form.End]);
            for (; i < form.Count && form[i].End < equal; i++) form.Keep(i, at - before);
            if (i == form.Count)
            {
                at += form[i - 1].End - before;
                return !JsonScan.NextIn(text, ref at);
            }

            var member = form[i];
            if (member.Start + member.NameLength > equal) return false;
            var start = at + member.Start - before;
            at = start + member.NameLength;
            form.Change(i++, ReadMember(text, start, ref at, escaped: false));
            before = member.End;
        }

        return false;
    }

    /// <summary>Reads an object from its first name on.</summary>
    private void ReadAny(ObjectForm form, ReadOnlySpan<byte> text, ref int at)
    {
        var (members, plain) = (new List<ObjectMember>(), true);
        do
        {
            var start = at;
            at = JsonScan.PastText(text, at, out var escaped);
            members.Add(ReadMember(text, start, ref at, escaped));
            plain &= !escaped;
        }
        while (JsonScan.NextIn(text, ref at));
        form.Learn(text, Written, members, plain);
    }

    /// <summary>Reads a member from behind its name: where it stands in the text, if it has its canonical form already, as almost all have, or where it was written.</summary>
    private ObjectMember ReadMember(ReadOnlySpan<byte> text, int start, ref int at, bool escaped)
    {
        var name = at - start;
        JsonScan.ToValue(text, ref at);
        if (!escaped && at == start + name + 1 && PastCanonical(text, at) is var past and > 0)
        {
            at = past;
            return new ObjectMember(start, name, past, true, start, past - start);
        }

        var (from, nameAt) = (_length, start);
        WriteText(text, ref nameAt);
        Append(":"u8);
        WriteValue(text, ref at);
        return new ObjectMember(start, name, at, false, from, _length - from);
    }
}
