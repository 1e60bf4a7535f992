using System.Text.Json;

namespace Feedback.Scoring;

/// <summary>A confusion matrix with the metrics of each label (scoring.md section 6).</summary>
internal static class MatrixJson
{
    public static void Write(Utf8JsonWriter writer, ConfusionMatrix matrix)
    {
        var all = matrix.Cells.Sum();
        writer.WriteStartObject();
        writer.WriteStartArray("labels");
        foreach (var label in matrix.Labels) writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WritePropertyName("rows");
        WriteRows(writer, matrix.Cells.AsSpan(), matrix.Size);
        WriteEach(writer, "precision", matrix, i => Ratio.Of(matrix[i, i], matrix.RowSum(i)));
        WriteEach(writer, "recall", matrix, i => Ratio.Of(matrix[i, i], matrix.ColumnSum(i)));
        WriteEach(writer, "accuracy", matrix, i => Ratio.Of(all - (matrix.RowSum(i) - matrix[i, i]) - (matrix.ColumnSum(i) - matrix[i, i]), all));
        WriteEach(writer, "jaccard_index", matrix, i => Ratio.Of(matrix[i, i], matrix.RowSum(i) + matrix.ColumnSum(i) - matrix[i, i]));
        writer.WriteEndObject();
    }

    public static void WriteRows(Utf8JsonWriter writer, ReadOnlySpan<int> cells, int size)
    {
        writer.WriteStartArray();
        for (var row = 0; row < size; row++)
        {
            writer.WriteStartArray();
            foreach (var count in cells.Slice(row * size, size)) writer.WriteNumberValue(count);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteEach(Utf8JsonWriter writer, string name, ConfusionMatrix matrix, Func<int, double> value)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < matrix.Size; i++) writer.WriteNumberValue(value(i));
        writer.WriteEndArray();
    }
}
