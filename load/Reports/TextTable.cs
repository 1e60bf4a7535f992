using System.Text;

namespace Feedback.Load.Reports;

/// <summary>A table as text that is also Markdown.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table.</summary>
    public static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [head, .. rows];
        var widths = Enumerable.Range(0, head.Count).Select(column => Math.Max(3, all.Max(row => row[column].Length))).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < all.Length; i++)
        {
            text.Append("| ").AppendJoin(" | ", all[i].Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
            if (i == 0) text.Append("| ").AppendJoin(" | ", widths.Select(width => new string('-', width))).Append(" |\n");
        }

        return text.ToString();
    }
}
