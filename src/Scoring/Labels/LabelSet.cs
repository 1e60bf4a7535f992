using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Feedback.Scoring;

/// <summary>The labels of a task with their attributes and sublabels, in the form CVAT's REST API gives them.</summary>
public sealed class LabelSet
{
    private readonly FrozenDictionary<long, Label> _byId;

    internal LabelSet(ImmutableArray<Label> labels)
    {
        Labels = labels;
        Names = [.. labels.Select(label => label.Name)];
        _byId = labels.ToFrozenDictionary(label => label.Id);
    }

    /// <summary>Names of the top-level labels by ascending id: the order of the confusion matrix.</summary>
    public ImmutableArray<string> Names { get; }

    internal ImmutableArray<Label> Labels { get; }

    /// <summary>Reads a JSON array of label objects: <c>id, name, type, attributes [{id, name, input_type, mutable, default_value, values}], sublabels</c>.</summary>
    /// <param name="utf8">The array as UTF-8 JSON.</param>
    /// <param name="labels">The labels, if well formed.</param>
    /// <param name="error">Otherwise what is wrong, code <c>malformed_labels</c>, with a path such as <c>[2].attributes[0].input_type</c>.</param>
    /// <returns>Whether the input is well formed. Unknown members are ignored.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out LabelSet? labels, [NotNullWhen(false)] out InputError? error)
        => LabelParser.TryParse(utf8, out labels, out error);

    internal Label? Find(long id) => _byId.GetValueOrDefault(id);
}
