namespace Feedback.Scoring;

/// <summary>What there is of one type on one side of a frame, as far as it decides the cost of comparing it.</summary>
internal struct ClassLoad
{
    public int Count;

    /// <summary>Coordinates; of masks run lengths, and places where a column begins or ends.</summary>
    public long Numbers;
    public double Widths;
    public double Heights;
    private double _x0;
    private double _y0;
    private double _x1;
    private double _y1;

    public readonly double MeanWidth => Count == 0 ? 0 : Widths / Count;

    public readonly double MeanHeight => Count == 0 ? 0 : Heights / Count;

    public readonly double MeanNumbers => Count == 0 ? 0 : (double)Numbers / Count;

    /// <summary>Where the boxes' middles lie, at least a pixel wide and high.</summary>
    private readonly double SpreadX => Math.Max(1, _x1 - _x0 - MeanWidth);

    private readonly double SpreadY => Math.Max(1, _y1 - _y0 - MeanHeight);

    public void Add(in Box box, int numbers)
    {
        var (x0, y0, x1, y1) = (Math.Min(box.X0, box.X1), Math.Min(box.Y0, box.Y1), Math.Max(box.X0, box.X1), Math.Max(box.Y0, box.Y1));
        (_x0, _y0) = Count == 0 ? (x0, y0) : (Math.Min(_x0, x0), Math.Min(_y0, y0));
        (_x1, _y1) = Count == 0 ? (x1, y1) : (Math.Max(_x1, x1), Math.Max(_y1, y1));
        Count++;
        Numbers += numbers;
        Widths += x1 - x0;
        Heights += y1 - y0;
    }

    /// <summary>Pairs that probably touch: each object with its counterpart, the others as if both sides were spread evenly over the larger extent.</summary>
    /// <param name="share">How near they must be: 1 if it is enough to touch.</param>
    public static double PairsBetween(in ClassLoad a, in ClassLoad b, double share = 1)
        => a.Count == 0 || b.Count == 0 ? 0 : Math.Min((double)a.Count * b.Count, Math.Min(a.Count, b.Count) + ((double)a.Count * b.Count * Near(a, b, share)));

    /// <summary>Pairs of one side's own objects that probably touch, each counted once.</summary>
    public static double PairsWithin(in ClassLoad a) => a.Count < 2 ? 0 : 0.5 * a.Count * (a.Count - 1) * Near(a, a, 1);

    /// <summary>Pairs of polylines too near to be told apart by their boxes alone.</summary>
    public static double PairsWithin(in ClassLoad a, in ClassLoad b, double reach)
    {
        var (w, h) = ((a.MeanWidth + b.MeanWidth) / 2, (a.MeanHeight + b.MeanHeight) / 2);
        var near = Math.PI * ((((w * w) + (h * h)) / 2) + (reach * reach));
        return (double)a.Count * b.Count * Math.Min(1, near / (Math.Max(a.SpreadX, b.SpreadX) * Math.Max(a.SpreadY, b.SpreadY)));
    }

    private static double Near(in ClassLoad a, in ClassLoad b, double share)
        => Within(share * (a.MeanWidth + b.MeanWidth) / 2, Math.Max(a.SpreadX, b.SpreadX))
            * Within(share * (a.MeanHeight + b.MeanHeight) / 2, Math.Max(a.SpreadY, b.SpreadY));

    /// <summary>How probably two places on a line are within reach of each other.</summary>
    private static double Within(double reach, double length)
    {
        var apart = Math.Max(0, 1 - (reach / length));
        return 1 - (apart * apart);
    }
}
