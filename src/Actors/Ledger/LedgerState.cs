using System.Collections.Immutable;

namespace Feedback.Actors;

/// <summary>What a ledger knows.</summary>
/// <param name="Persons">What was disclosed, by person.</param>
public sealed record LedgerState(ImmutableSortedDictionary<string, Disclosed> Persons)
{
    /// <summary>Nothing yet.</summary>
    public static LedgerState Empty { get; } = new(ImmutableSortedDictionary.Create<string, Disclosed>(StringComparer.Ordinal));

    /// <summary>Bits in all.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public double Bits => Persons.Values.Sum(disclosed => disclosed.Bits);
}
