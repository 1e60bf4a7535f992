namespace Feedback.Scoring.Tests.Assignment;

/// <summary>The assignment as scoring.md section 5 states it, cell by cell; the measure of the sparse one.</summary>
internal static class DenseAssignment
{
    public static int[] Solve(double[,] cost)
    {
        var n = cost.GetLength(0);
        var (u, v) = (new double[n], new double[n]);
        var (columnOf, rowOf, path) = (Filled(n), Filled(n), new int[n]);
        for (var current = 0; current < n; current++)
        {
            var best = new double[n];
            Array.Fill(best, double.PositiveInfinity);
            var list = new List<int>(Enumerable.Range(0, n).Reverse());
            var (rows, columns) = (new List<int>(), new List<int>());
            var (minVal, row, sink) = (0.0, current, -1);
            while (sink < 0)
            {
                rows.Add(row);
                var (chosen, lowest) = (-1, double.PositiveInfinity);
                for (var k = 0; k < list.Count; k++)
                {
                    var j = list[k];
                    var r = minVal + cost[row, j] - u[row] - v[j];
                    if (r < best[j]) (best[j], path[j]) = (r, row);
                    if (best[j] < lowest || (best[j] == lowest && rowOf[j] < 0)) (lowest, chosen) = (best[j], k);
                }

                minVal = lowest;
                var column = list[chosen];
                if (rowOf[column] < 0) sink = column;
                else row = rowOf[column];
                columns.Add(column);
                list[chosen] = list[^1];
                list.RemoveAt(list.Count - 1);
            }

            u[current] += minVal;
            foreach (var i in rows)
                if (i != current) u[i] += minVal - best[columnOf[i]];
            foreach (var j in columns) v[j] -= minVal - best[j];
            for (var j = sink; ;)
            {
                var i = path[j];
                rowOf[j] = i;
                (columnOf[i], j) = (j, columnOf[i]);
                if (i == current) break;
            }
        }

        return columnOf;
    }

    private static int[] Filled(int n)
    {
        var items = new int[n];
        Array.Fill(items, -1);
        return items;
    }
}
