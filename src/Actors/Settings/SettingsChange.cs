using System.Collections.Immutable;
using System.Text.Json;

namespace Feedback.Actors;

/// <summary>A merge patch (RFC 7396) that was checked: null takes a value back to its default.</summary>
/// <param name="Inherit">New value of <c>inherit</c>, or null to leave it.</param>
/// <param name="Set">Values to set.</param>
/// <param name="Reset">Names to take back to their defaults.</param>
public sealed record SettingsChange(bool? Inherit, ImmutableSortedDictionary<string, JsonElement> Set, ImmutableArray<string> Reset);
