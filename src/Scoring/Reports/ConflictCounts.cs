using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>Counts conflicts by type, remembering which came first.</summary>
internal sealed class ConflictCounts
{
    private readonly int[] _counts = new int[ConflictTypes.Count];
    private readonly List<ConflictType> _order = [];

    public int Warnings { get; private set; }

    public int Errors { get; private set; }

    public ImmutableArray<KeyValuePair<string, int>> ByType
        => [.. _order.Select(type => KeyValuePair.Create(ConflictTypes.NameOf(type), _counts[(int)type]))];

    public void Add(ReadOnlySpan<Conflict> conflicts)
    {
        foreach (ref readonly var conflict in conflicts)
        {
            if (_counts[(int)conflict.Type]++ == 0) _order.Add(conflict.Type);
            if (ConflictTypes.IsError(conflict.Type)) Errors++;
            else Warnings++;
        }
    }
}
