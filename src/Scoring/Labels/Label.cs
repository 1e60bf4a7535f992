using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>A top-level label.</summary>
/// <param name="Index">Position among the top-level labels by ascending id: row and column of the confusion matrix.</param>
/// <param name="Sublabels">Ids of a skeleton's points, ascending; the order in which skeletons are compared.</param>
internal sealed record Label(long Id, string Name, int Index, ImmutableArray<AttributeSpec> Attributes, ImmutableArray<long> Sublabels)
{
    /// <summary>Position of an attribute by its specification's id, or -1.</summary>
    public int AttributeIndex(long specId)
    {
        for (var i = 0; i < Attributes.Length; i++)
            if (Attributes[i].Id == specId) return i;
        return -1;
    }

    /// <summary>Position of a sublabel by its id, or -1.</summary>
    public int SublabelIndex(long id) => Sublabels.AsSpan().BinarySearch(id) is var i and >= 0 ? i : -1;
}
