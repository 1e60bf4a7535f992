using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Feedback.Scoring;

/// <summary>Reads an annotation document in one pass. The members of an object may come in any order.</summary>
internal ref partial struct DocumentParser
{
    private readonly LabelSet _labels;
    private readonly DocumentLimits _limits;
    private readonly DocumentBuilder _built;
    private JsonCursor _cursor;

    private DocumentParser(ReadOnlySpan<byte> utf8, LabelSet labels, DocumentLimits limits, ScoringBudget budget, Span<(string Name, int Index)> path)
    {
        _labels = labels;
        _limits = limits;
        _built = DocumentBuilder.Rent();
        _cursor = new JsonCursor(utf8, limits.Depth, path) { Meter = new BudgetMeter(budget) };
    }

    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        LabelSet labels,
        DocumentLimits limits,
        ScoringBudget budget,
        [NotNullWhen(true)] out AnnotationDocument? document,
        [NotNullWhen(false)] out InputError? error)
    {
        document = null;
        error = null;
        if (!Utf8.IsValid(utf8))
        {
            error = new InputError("malformed_annotations", "", "The document is not UTF-8.");
            return false;
        }

        var path = new (string Name, int Index)[8];
        var parser = new DocumentParser(utf8, labels, limits, budget, path);
        try
        {
            parser.ReadDocument();
            document = new AnnotationDocument(parser._built, labels, ref parser._cursor.Meter);
            return true;
        }
        catch (InputException e)
        {
            error = e.Error;
            return false;
        }
        finally
        {
            parser._built.Return();
        }
    }

    private void ReadDocument()
    {
        var seen = 0;
        _cursor.Read();
        _cursor.BeginObject();
        while (NextMember(ref seen, out var member))
        {
            switch (member)
            {
                case Member.Tags when BeginList():
                    while (_cursor.NextItem()) ReadTag();
                    _cursor.Leave();
                    break;
                case Member.Shapes when BeginList():
                    while (_cursor.NextItem()) ReadShape();
                    _cursor.Leave();
                    break;
                case Member.Tracks when BeginList():
                    while (_cursor.NextItem()) ReadTrack();
                    _cursor.Leave();
                    break;
                case Member.Tags or Member.Shapes or Member.Tracks:
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }

        _cursor.End();
    }

    /// <summary>Moves to the value of the next member; false at the object's end. A known member may come once only.</summary>
    private bool NextMember(ref int seen, out Member member)
    {
        if (!_cursor.NextMember(out member)) return false;
        _cursor.Member = member;
        if (member != Member.Unknown)
        {
            if ((seen & (1 << (int)member)) != 0) throw _cursor.Malformed("It is there twice.");
            seen |= 1 << (int)member;
        }

        _cursor.Read();
        return true;
    }

    /// <summary>Enters the list that is the current member's value; false when it is null.</summary>
    private bool BeginList()
    {
        if (_cursor.IsNull) return false;
        _cursor.BeginArray();
        _cursor.Enter();
        return true;
    }

    private readonly void Require(int seen, Member member)
    {
        if ((seen & (1 << (int)member)) != 0) return;
        throw MalformedAt(Members.NameOf(member), "It is missing.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly InputException MalformedAt(string member, string message)
    {
        var path = _cursor.Path;
        return new InputException("malformed_annotations", path.Length == 0 ? member : $"{path}.{member}", message);
    }

    private readonly void CountObject()
    {
        if (_built.Tags.Count + _built.Shapes.Count + _built.Tracks.Count >= _limits.Objects)
            throw _cursor.TooMuch($"The document has more than {_limits.Objects} objects.");
    }
}
