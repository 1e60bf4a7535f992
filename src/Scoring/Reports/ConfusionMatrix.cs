using System.Collections.Immutable;

namespace Feedback.Scoring;

/// <summary>Pairs by labels: rows are the annotator's labels, columns those of the ground truth; the last of each stands for "unmatched".</summary>
/// <param name="Labels">Names by ascending label id, then <c>unmatched</c>.</param>
/// <param name="Cells">Row after row.</param>
public sealed record ConfusionMatrix(ImmutableArray<string> Labels, ImmutableArray<int> Cells)
{
    /// <summary>Rows, and columns.</summary>
    public int Size => Labels.Length;

    /// <summary>Pairs of an annotator's label with one of the ground truth.</summary>
    /// <param name="ds">Row, 0 to <see cref="Size"/> - 1.</param>
    /// <param name="gt">Column, 0 to <see cref="Size"/> - 1.</param>
    public int this[int ds, int gt] => Cells[(ds * Size) + gt];

    /// <summary>Same labels and same cells.</summary>
    /// <param name="other">Another matrix.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ConfusionMatrix? other)
        => other is not null && Labels.AsSpan().SequenceEqual(other.Labels.AsSpan()) && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Labels.Length, Cells.Length, Trace);

    /// <summary>Pairs with equal labels.</summary>
    internal int Trace
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < Size; i++) sum += this[i, i];
            return sum;
        }
    }

    internal int RowSum(int row)
    {
        var sum = 0;
        for (var column = 0; column < Size; column++) sum += this[row, column];
        return sum;
    }

    internal int ColumnSum(int column)
    {
        var sum = 0;
        for (var row = 0; row < Size; row++) sum += this[row, column];
        return sum;
    }

    /// <summary>Sum of matrices, labels brought together by name in the order in which they are first seen.</summary>
    internal static ConfusionMatrix Sum(IReadOnlyList<ConfusionMatrix> matrices)
    {
        if (matrices.Count == 0) return new ConfusionMatrix([LastName], [0]);
        List<string> labels = [.. matrices.SelectMany(matrix => matrix.Labels.SkipLast(1)).Distinct(), LastName];
        var cells = new int[labels.Count * labels.Count];
        foreach (var matrix in matrices)
        {
            var last = matrix.Size - 1;
            var place = matrix.Labels.Select((name, i) => i == last ? labels.Count - 1 : labels.IndexOf(name)).ToArray();
            for (var i = 0; i < matrix.Cells.Length; i++)
                cells[(place[i / matrix.Size] * labels.Count) + place[i % matrix.Size]] += matrix.Cells[i];
        }

        return new ConfusionMatrix([.. labels], [.. cells]);
    }

    /// <summary>Name of the last row and column.</summary>
    internal const string LastName = "unmatched";
}
